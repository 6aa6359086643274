package io.cachewright.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryTest {
    @Test
    void reads_lines_commas_comments_and_what_stands_beside() {
        List<Library> libraries = Library.parseAll("# all\na:b:1 # one\n\nc:d:2+e:f:3,g:h:4\n");

        assertEquals(List.of(Library.parse("a:b:1"), Library.parse("c:d:2+e:f:3"), Library.parse("g:h:4")), libraries);
        assertEquals(List.of(new Coordinates("e", "f", "3")), libraries.get(1).beside());
    }

    @Test
    void says_what_is_no_artifact() {
        IllegalArgumentException wrong = assertThrows(IllegalArgumentException.class, () -> Library.parse("guava"));

        assertEquals(
                "'guava' does not name an artifact."
                        + " Fix: Write group:artifact:version, as in org.apache.commons:commons-lang3:3.20.0.",
                wrong.getMessage());
    }
}
