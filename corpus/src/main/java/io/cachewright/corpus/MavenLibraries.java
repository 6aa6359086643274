package io.cachewright.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;

/** Fetches libraries from a Maven repository into the local one. */
final class MavenLibraries implements AutoCloseable {
    private final RepositorySystem system = new RepositorySystemSupplier().get();
    private final CloseableSession session;
    private final List<RemoteRepository> repositories;

    /** @param localRepository where downloads are kept, as in {@code ~/.m2/repository} */
    MavenLibraries(Path localRepository, RemoteRepository repository) {
        this.session = new SessionBuilderSupplier(system)
                .get()
                .withLocalRepositoryBaseDirectories(localRepository)
                .build();
        this.repositories = List.of(repository);
    }

    /** @throws ArtifactResolutionException where the library itself is not to be had; its dependencies may be missing */
    LibraryFiles fetch(Library library) throws ArtifactResolutionException {
        Path sources = fetch(artifact(library.artifact(), "sources"));
        List<Path> classPath = new ArrayList<>();
        classPath.add(fetch(artifact(library.artifact(), "")));
        classPath.addAll(dependencies(library));
        return new LibraryFiles(library, sources, List.copyOf(classPath));
    }

    private Path fetch(Artifact artifact) throws ArtifactResolutionException {
        return system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, null))
                .getArtifact()
                .getPath();
    }

    /** Also the optional and provided ones, which the sources need as well. */
    private List<Path> dependencies(Library library) {
        ArtifactDescriptorResult pom = pom(library.artifact());
        List<Dependency> wanted = Stream.concat(
                        pom.getDependencies().stream().filter(dependency -> !"test".equals(dependency.getScope())),
                        library.beside().stream().map(beside -> new Dependency(artifact(beside, ""), "compile")))
                .map(dependency -> dependency.setScope("compile").setOptional(false))
                .toList();
        return resolve(wanted, pom.getManagedDependencies())
                .filter(ArtifactResult::isResolved)
                .map(result -> result.getArtifact().getPath())
                .filter(path -> path.toString().endsWith(".jar"))
                .toList();
    }

    /** As many as there are: one that can't be had must not cost the others. */
    private Stream<ArtifactResult> resolve(List<Dependency> wanted, List<Dependency> managed) {
        CollectRequest collect = new CollectRequest(wanted, managed, repositories);
        try {
            return system
                    .resolveDependencies(session, new DependencyRequest(collect, null))
                    .getArtifactResults()
                    .stream();
        } catch (DependencyResolutionException someMissing) {
            List<ArtifactResult> found = someMissing.getResult().getArtifactResults();
            return found.isEmpty() && wanted.size() > 1
                    ? wanted.stream().flatMap(one -> resolve(List.of(one), managed))
                    : found.stream();
        }
    }

    private ArtifactDescriptorResult pom(Coordinates coordinates) {
        ArtifactDescriptorRequest request =
                new ArtifactDescriptorRequest(artifact(coordinates, ""), repositories, null);
        try {
            return system.readArtifactDescriptor(session, request);
        } catch (ArtifactDescriptorException unreadable) {
            return new ArtifactDescriptorResult(request);
        }
    }

    private static Artifact artifact(Coordinates coordinates, String classifier) {
        return new DefaultArtifact(
                coordinates.group(), coordinates.artifact(), classifier, "jar", coordinates.version());
    }

    @Override
    public void close() {
        session.close();
        system.shutdown();
    }
}
