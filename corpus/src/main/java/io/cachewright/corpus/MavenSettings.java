package io.cachewright.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.repository.RemoteRepository;

/** What a user's settings.xml says about Maven Central. Mirrors are followed, their passwords are not read. */
final class MavenSettings {
    private static final String CENTRAL = "https://repo.maven.apache.org/maven2";
    private static final List<String> COVERING_CENTRAL = List.of("central", "*", "external:*");

    private MavenSettings() {}

    /** Maven Central, or what stands for it here. */
    static RemoteRepository central(Path settings) throws SettingsBuildingException {
        String url = mirrors(settings).stream()
                .filter(mirror ->
                        List.of(mirror.getMirrorOf().split(",")).stream().anyMatch(COVERING_CENTRAL::contains))
                .map(Mirror::getUrl)
                .findFirst()
                .orElse(CENTRAL);
        return new RemoteRepository.Builder("central", "default", url).build();
    }

    private static List<Mirror> mirrors(Path settings) throws SettingsBuildingException {
        if (!Files.exists(settings)) {
            return List.of();
        }
        DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
        request.setUserSettingsFile(settings.toFile());
        request.setSystemProperties(System.getProperties());
        return new DefaultSettingsBuilderFactory()
                .newInstance()
                .build(request)
                .getEffectiveSettings()
                .getMirrors();
    }
}
