package io.cachewright.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What pages tell people to put into their builds: artifacts that we publish, in the version that we build. */
class CoordinatesTest {
    private static final String VERSION = System.getProperty("version");
    private static final Pattern KOTLIN = Pattern.compile("kotlin\\(\"\\w+\"\\) version \"([^\"]+)\""
            + "|<artifactId>kotlin-maven-plugin</artifactId>\\s*<version>([^<]+)<");
    private static final Set<String> OF_PROCESSORS = Set.of("annotationProcessor", "testAnnotationProcessor", "kapt");

    @ParameterizedTest(name = "{0}")
    @MethodSource("xml")
    void maven_snippets_name_what_we_publish(Block block) throws Exception {
        List<String> wrong = new ArrayList<>();
        NodeList groups = parse("<snippet>" + block.text() + "</snippet>").getElementsByTagName("groupId");
        for (int i = 0; i < groups.getLength(); i++) {
            if (groups.item(i).getTextContent().equals("io.cachewright")) {
                Element artifact = (Element) groups.item(i).getParentNode();
                wrong.addAll(wrong(text(artifact, "artifactId"), text(artifact, "version")));
            }
        }
        assertEquals(List.of(), wrong, block::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gradle")
    void gradle_snippets_name_what_we_publish(Block block) throws Exception {
        for (MatchResult named : Block.GRADLE.matcher(block.text()).results().toList()) {
            String version = named.group(2) == null ? "" : named.group(2);
            assertEquals(List.of(), wrong(named.group(1), version), block::toString);
        }
    }

    /** A version that is not said comes from the BOM, which each of Gradle's configurations has to be told of. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("gradle")
    void each_configuration_of_a_gradle_snippet_knows_its_versions(Block block) {
        Set<String> without = configurations(block, named -> named.group(2) == null);
        Set<String> withBom = configurations(block, named -> named.group(1).equals("cachewright-bom"));
        without.removeAll(withBom);
        assertEquals(Set.of(), without, block::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gradle")
    void gradle_snippets_keep_the_processor_out_of_programs(Block block) {
        Set<String> configurations =
                configurations(block, named -> named.group(1).equals("cachewright-processor"));
        assertFalse(configurations.isEmpty(), block::toString);
        configurations.removeAll(OF_PROCESSORS);
        assertEquals(Set.of(), configurations, block::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kotlin")
    void kotlin_is_what_the_example_is_built_with(Block block) throws Exception {
        String built = text(parse(Repository.text(Path.of("pom.xml"))).getDocumentElement(), "kotlin.version");
        for (MatchResult named : KOTLIN.matcher(block.text()).results().toList()) {
            assertEquals(built, named.group(1) == null ? named.group(2) : named.group(1), block::toString);
        }
    }

    /** The words that begin the lines on which such artifacts are named. */
    private static Set<String> configurations(Block block, Predicate<MatchResult> isMeant) {
        return block.text()
                .lines()
                .filter(line -> Block.GRADLE.matcher(line).results().anyMatch(isMeant))
                .map(line -> line.strip().split("\\W")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void readme_shows_both() {
        Page readme = new Page(Path.of("README.md"));
        assertFalse(readme.blocks().stream().noneMatch(block -> block.text().contains("<groupId>io.cachewright")));
        assertFalse(readme.blocks().stream().noneMatch(Block::isGradle));
    }

    private static List<String> wrong(String artifact, String version) throws Exception {
        List<String> wrong = new ArrayList<>();
        if (!published().contains(artifact)) {
            wrong.add("'" + artifact + "' is not in the BOM.");
        }
        if (!version.isEmpty() && !version.equals(VERSION)) {
            wrong.add("'" + artifact + "' has version " + VERSION + ", not " + version + ".");
        }
        return wrong;
    }

    /** The BOM and what is in it. */
    private static Set<String> published() throws Exception {
        NodeList ids = parse(Repository.text(Path.of("bom/pom.xml"))).getElementsByTagName("artifactId");
        Set<String> published = new HashSet<>();
        for (int i = 0; i < ids.getLength(); i++) {
            published.add(ids.item(i).getTextContent());
        }
        return published;
    }

    private static Document parse(String xml) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String text(Element parent, String child) {
        NodeList children = parent.getElementsByTagName(child);
        return children.getLength() == 0 ? "" : children.item(0).getTextContent();
    }

    static Stream<Block> xml() {
        return blocks().filter(block -> block.language().equals("xml"));
    }

    static Stream<Block> gradle() {
        return blocks().filter(Block::isGradle);
    }

    static Stream<Block> kotlin() {
        return blocks().filter(block -> KOTLIN.matcher(block.text()).find());
    }

    private static Stream<Block> blocks() {
        return Page.all().stream().flatMap(page -> page.blocks().stream());
    }
}
