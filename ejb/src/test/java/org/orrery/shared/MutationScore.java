package org.orrery.shared;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Prints how many of the changes made to the code the tests noticed, by package. */
public final class MutationScore {

  private final Map<String, Count> byPackage = new TreeMap<>();
  private Count all = new Count(0, 0);

  private record Count(int noticed, int made) {

    Count plus(boolean isNoticed) {
      return new Count(noticed + (isNoticed ? 1 : 0), made + 1);
    }

    double percent() {
      return noticed * 100.0 / made;
    }
  }

  private MutationScore() {}

  /**
   * Reads all reports of a folder.
   *
   * @param arguments the folder, and the least percentage of all together
   * @throws IllegalStateException if the score is below
   */
  public static void main(String[] arguments) throws IOException, XMLStreamException {
    MutationScore score = new MutationScore();
    for (Path report : reports(Path.of(arguments[0]))) {
      try (InputStream file = Files.newInputStream(report)) {
        score.read(XMLInputFactory.newDefaultFactory().createXMLStreamReader(file));
      }
    }
    score.print();
    int least = Integer.parseInt(arguments[1]);
    if (score.all.made() == 0 || score.all.percent() < least) {
      throw new IllegalStateException("the mutation score is below " + least + " %");
    }
  }

  private static List<Path> reports(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files.filter(file -> file.endsWith("mutations.xml")).sorted().toList();
    }
  }

  private void read(XMLStreamReader report) throws XMLStreamException {
    boolean isNoticed = false;
    while (report.hasNext()) {
      if (report.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      if (report.getLocalName().equals("mutation")) {
        isNoticed = Boolean.parseBoolean(report.getAttributeValue(null, "detected"));
      } else if (report.getLocalName().equals("mutatedClass")) {
        count(report.getElementText(), isNoticed);
      }
    }
  }

  private void count(String name, boolean isNoticed) {
    String inPackage = name.substring(0, name.lastIndexOf('.'));
    byPackage.merge(
        inPackage.substring(inPackage.lastIndexOf('.') + 1),
        new Count(0, 0).plus(isNoticed),
        (count, one) -> count.plus(isNoticed));
    all = all.plus(isNoticed);
  }

  private void print() {
    byPackage.forEach((name, count) -> print(name, count));
    print("all", all);
  }

  private static void print(String name, Count count) {
    System.out.printf(
        "%-14s %5d of %5d noticed, %5.1f %%%n",
        name, count.noticed(), count.made(), count.percent());
  }
}
