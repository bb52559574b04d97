package org.orrery.soap;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes at all, beginning with what real clients send. */
class EnvelopeFuzzTest {

  private static final int SEEDS_MAX = 500;

  private static final AnyRequest DOOR = new AnyRequest();

  static Stream<byte[]> messages() throws IOException {
    return Stream.of("src/test/resources", "../ear/src/test/resources/golden")
        .map(Path::of)
        .filter(Files::isDirectory)
        .flatMap(EnvelopeFuzzTest::requests)
        .limit(SEEDS_MAX);
  }

  @MethodSource("messages")
  @FuzzTest
  void bytes_of_any_kind_get_an_answer_of_ours(byte[] request) {
    if (request != null) {
      DOOR.send(request, null);
    }
  }

  private static Stream<byte[]> requests(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".request.xml"))
          .sorted()
          .map(EnvelopeFuzzTest::bytes)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
