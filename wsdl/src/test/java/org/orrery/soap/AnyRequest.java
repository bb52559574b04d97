package org.orrery.soap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What must be true of the door's answer to whatever was sent: it is one of ours, it cost less than
 * a second and little memory, and admits no failure of the door itself.
 *
 * <p>The second is one of the processor's: how many others want it is not the sender's doing.
 */
final class AnyRequest {

  private static final long ANSWER_MILLISECONDS_MAX = Duration.ofSeconds(1).toMillis();

  /** A scan and a decoding have costs of their own; the rest grows with what was sent. */
  private static final long ALLOCATED_BYTES_MAX = 64L * 1024 * 1024;

  private static final int ALLOCATED_PER_BYTE_SENT_MAX = 500;

  private static final int FAULT_CHARACTERS_MAX = 8_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final RecordingService service = new RecordingService();
  private final Door door = Door.of(service);

  /** Lets the engine load its classes, which would count as memory of the first request. */
  AnyRequest() {
    door.post(Envelopes.call("getQuota", Envelopes.TOKEN + "<accountId>1950</accountId>"));
    door.post(Envelopes.call("signupUser", "<otherParams><item/></otherParams>"));
    door.post(Envelopes.call("getQuota", "<accountId>x</accountId>"));
  }

  /** Sends a request, judges the answer, and gives it back. */
  Door.Answer send(byte[] request, String contentType) {
    service.calls().clear();
    long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
    long nanosBefore = THREADS.getCurrentThreadCpuTime();
    Door.Answer answer = door.post(request, contentType);
    long milliseconds =
        Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - nanosBefore).toMillis();
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
    assertThat(milliseconds).as("milliseconds").isLessThan(ANSWER_MILLISECONDS_MAX);
    assertThat(allocated)
        .as("bytes of memory")
        .isLessThan(ALLOCATED_BYTES_MAX + (long) ALLOCATED_PER_BYTE_SENT_MAX * request.length);
    requireOurs(answer);
    return answer;
  }

  private void requireOurs(Door.Answer answer) {
    assertThat(answer.status()).isIn(Set.of(200, 413, 500));
    assertThat(answer.body()).contains("<soapenv:Envelope").doesNotContain("DOOR_FAILED");
    requireXml(answer.body());
    if (answer.status() == 200) {
      assertThat(service.calls()).hasSize(1);
    } else {
      assertThat(answer.body()).hasSizeLessThan(FAULT_CHARACTERS_MAX);
      assertThat(service.calls()).isEmpty();
    }
  }

  private static void requireXml(String answer) {
    try {
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      XMLStreamReader reader =
          XMLInputFactory.newDefaultFactory()
              .createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (reader.hasNext()) {
        reader.next();
      }
    } catch (XMLStreamException e) {
      throw new AssertionError("the answer is no XML: " + answer, e);
    }
  }
}
