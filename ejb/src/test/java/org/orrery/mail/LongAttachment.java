package org.orrery.mail;

import jakarta.activation.DataSource;
import jakarta.mail.EncodingAware;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.List;

/** Writes mails with an attachment in the middle of which something happens. */
final class LongAttachment implements MailWriter {

  static final String TEMPLATE = "long";

  /** More than the mail library keeps before it writes. */
  private static final int HALF_BYTES = 200_000;

  private final Runnable middle;

  LongAttachment(Runnable middle) {
    this.middle = middle;
  }

  @Override
  public String template() {
    return TEMPLATE;
  }

  @Override
  public MailContent write(QueuedMail mail) {
    return new MailContent("A seller", "", "Long", "Look.", "", List.of(new File()));
  }

  /** Says its encoding, so that it is not read to find that out. */
  private final class File implements DataSource, EncodingAware {

    @Override
    public String getEncoding() {
      return "base64";
    }

    @Override
    public InputStream getInputStream() {
      return new SequenceInputStream(new ByteArrayInputStream(new byte[HALF_BYTES]), rest());
    }

    private InputStream rest() {
      return new ByteArrayInputStream(new byte[HALF_BYTES]) {
        private boolean isBegun;

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
          if (!isBegun) {
            isBegun = true;
            middle.run();
          }
          return super.read(into, offset, length);
        }
      };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      throw new IOException("it is only read");
    }

    @Override
    public String getContentType() {
      return "application/octet-stream";
    }

    @Override
    public String getName() {
      return "long.bin";
    }
  }
}
