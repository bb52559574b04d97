package org.orrery.web;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.ImmediatePooledByteBuffer;
import io.undertow.util.StatusCodes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/**
 * One request's body on its way in. All of it happens on the connection's own input thread, which
 * never waits: it reads what is there and comes back when there is more, or when the time is up.
 */
final class ArrivingBody implements ChannelListener<StreamSourceChannel> {

  /** What came of a body that is not whole. */
  static final AttachmentKey<Integer> STATUS = AttachmentKey.create(Integer.class);

  private static final Logger LOG = Logger.getLogger(ArrivingBody.class.getName());

  private static final int BODY_BYTES_MAX = 4 * 1024 * 1024;

  /** So much is kept of any body, however many there are; an honest call has a third of it. */
  private static final int ALWAYS_KEPT_BYTES = 16 * 1024;

  /** Most clients read no answer before they have sent all; there is an end to that, too. */
  private static final long READ_BYTES_MAX = 64L * 1024 * 1024;

  private static final long PATIENCE_MILLISECONDS = 10_000;

  /** Below this rate a sender is slow on purpose. */
  private static final long BYTES_PER_MILLISECOND_MIN = 32;

  /** Time for the answer to get out, before a connection that still brings a body is cut. */
  private static final long FAREWELL_SECONDS = 5;

  private final HttpServerExchange exchange;
  private final HttpHandler next;
  private final BodyRoom room;
  private final StreamSourceChannel channel;
  private final long startedNanos = System.nanoTime();

  private ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private XnioExecutor.@Nullable Key timer;
  private long bytesRead;
  private long bytesOfRoom;
  private int status = StatusCodes.OK;
  private boolean ended;

  ArrivingBody(HttpServerExchange exchange, HttpHandler next, BodyRoom room) {
    this.exchange = exchange;
    this.next = next;
    this.room = room;
    this.channel = exchange.getRequestChannel();
    if (exchange.getRequestContentLength() > BODY_BYTES_MAX) {
      status = StatusCodes.REQUEST_ENTITY_TOO_LARGE;
    }
  }

  /** Passes the request on if its body is here already, else waits for it. */
  void begin() throws Exception {
    if (isOver()) {
      hand();
      next.handleRequest(exchange);
    } else if (exchange.getConnection().isOpen()) {
      watchTheTime();
      channel.getReadSetter().set(this);
      channel.resumeReads();
    }
  }

  @Override
  public void handleEvent(StreamSourceChannel readable) {
    if (!ended && isOver()) {
      passOn();
    }
  }

  /** Reads what there is. */
  private boolean isOver() {
    try (PooledByteBuffer pooled = exchange.getConnection().getByteBufferPool().allocate()) {
      ByteBuffer buffer = pooled.getBuffer();
      int count = channel.read(buffer);
      while (count > 0 && bytesRead <= READ_BYTES_MAX) {
        buffer.flip();
        keep(buffer);
        buffer.clear();
        count = channel.read(buffer);
      }
      return count != 0;
    } catch (IOException e) {
      LOG.log(Level.FINE, "a request was cut off", e);
      ended = true;
      forgetTheTime();
      forget();
      IoUtils.safeClose(exchange.getConnection());
      return false;
    }
  }

  private void keep(ByteBuffer buffer) {
    int count = buffer.remaining();
    bytesRead += count;
    if (status == StatusCodes.OK && bytesRead > BODY_BYTES_MAX) {
      dropWith(StatusCodes.REQUEST_ENTITY_TOO_LARGE);
    } else if (status == StatusCodes.OK && !hasRoom(count)) {
      dropWith(StatusCodes.SERVICE_UNAVAILABLE);
    }
    if (status == StatusCodes.OK) {
      byte[] bytes = new byte[count];
      buffer.get(bytes);
      kept.writeBytes(bytes);
    }
  }

  private boolean hasRoom(int count) {
    if (bytesRead <= ALWAYS_KEPT_BYTES) {
      return true;
    }
    boolean isThere = room.take(count);
    bytesOfRoom += isThere ? count : 0;
    return isThere;
  }

  /** The rest is read and forgotten. */
  private void dropWith(int reason) {
    status = reason;
    forget();
  }

  /** A stream that is reset keeps its memory, and this is known until the connection has ended. */
  private void forget() {
    kept = new ByteArrayOutputStream();
    giveBackRoom();
  }

  private void forgetTheTime() {
    if (timer != null) {
      timer.remove();
      timer = null;
    }
  }

  private void watchTheTime() {
    long patience = PATIENCE_MILLISECONDS + bytesRead / BYTES_PER_MILLISECOND_MIN;
    long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos);
    if (waited < patience) {
      timer =
          exchange
              .getIoThread()
              .executeAfter(this::watchTheTime, patience - waited, TimeUnit.MILLISECONDS);
    } else if (!ended) {
      if (status == StatusCodes.OK) {
        dropWith(StatusCodes.REQUEST_TIME_OUT);
      }
      passOn();
    }
  }

  private void passOn() {
    hand();
    Connectors.executeRootHandler(next, exchange);
  }

  private void hand() {
    ended = true;
    forgetTheTime();
    channel.getReadSetter().set(null);
    channel.suspendReads();
    exchange.addExchangeCompleteListener(this::afterAnswer);
    if (status == StatusCodes.OK) {
      Connectors.ungetRequestBytes(
          exchange, new ImmediatePooledByteBuffer(ByteBuffer.wrap(kept.toByteArray())));
      kept = new ByteArrayOutputStream();
      Connectors.resetRequestChannel(exchange);
    } else {
      exchange.putAttachment(STATUS, status); // Who reads the body now finds it empty.
      if (!exchange.isRequestComplete()) {
        partSoon();
      }
    }
  }

  private void partSoon() {
    exchange.setPersistent(false);
    exchange.getResponseHeaders().put(Headers.CONNECTION, "close");
    XnioExecutor.Key unused =
        exchange
            .getIoThread()
            .executeAfter(
                () -> IoUtils.safeClose(exchange.getConnection()),
                FAREWELL_SECONDS,
                TimeUnit.SECONDS);
  }

  private void afterAnswer(
      HttpServerExchange answered, ExchangeCompletionListener.NextListener others) {
    giveBackRoom();
    others.proceed();
  }

  private void giveBackRoom() {
    room.giveBack(bytesOfRoom);
    bytesOfRoom = 0;
  }
}
