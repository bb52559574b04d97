package org.orrery.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A mail server that does at each step of the protocol what a test wants it to do. */
final class ScriptedSmtpServer implements AutoCloseable {

  /** Where something can happen. */
  enum Step {
    GREETING,
    EHLO,
    MAIL,
    RCPT,
    DATA,
    /** After the first lines of the mail. */
    CONTENT,
    /** After the end of the mail: it may be accepted, and the answer missing. */
    END
  }

  /** What happens there. */
  @FunctionalInterface
  interface Event {
    /** An answer instead of the usual one; empty = the usual one. */
    String happen() throws IOException;
  }

  private static final Logger LOG = Logger.getLogger(ScriptedSmtpServer.class.getName());

  private final Semaphore ended = new Semaphore(0);
  private final ServerSocket door;
  private final Map<Step, Event> script = new ConcurrentHashMap<>();
  private final List<String> accepted = Collections.synchronizedList(new ArrayList<>());

  ScriptedSmtpServer() {
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "scripted smtp server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits, at most ten seconds, until a connection has ended that nobody has waited for. */
  void awaitEnd() {
    try {
      if (!ended.tryAcquire(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the connection lives");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  /** Mails whose end arrived and was accepted, whether or not the answer got through. */
  List<String> accepted() {
    return accepted;
  }

  void at(Step step, Event event) {
    script.put(step, event);
  }

  void answersAt(Step step, String answer) {
    at(step, () -> answer);
  }

  /** The connection breaks without an answer. */
  void diesAt(Step step) {
    at(
        step,
        () -> {
          throw new IOException("died");
        });
  }

  /** There is no answer, and the connection stays. */
  void hangsAt(Step step) {
    at(
        step,
        () -> {
          throw new HangingException();
        });
  }

  void behaves() {
    script.clear();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket socket = door.accept()) {
        socket.setSoLinger(true, 0); // Whoever writes after its end is told so at once.
        converse(socket);
        socket.setSoLinger(false, 0);
      } catch (IOException e) {
        LOG.log(Level.FINE, "a connection that did not end well", e);
      }
      ended.release();
    }
  }

  private void converse(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
    try {
      say(socket, Step.GREETING, "220 ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("EHLO")) {
          say(socket, Step.EHLO, "250 here");
        } else if (line.startsWith("MAIL")) {
          say(socket, Step.MAIL, "250 ok");
        } else if (line.startsWith("RCPT")) {
          say(socket, Step.RCPT, "250 ok");
        } else if (line.equals("DATA")) {
          data(socket, in);
        } else if (line.equals("QUIT")) {
          say(socket, "221 bye");
          return;
        } else {
          say(socket, "250 ok");
        }
      }
    } catch (HangingException e) {
      in.transferTo(Writer.nullWriter()); // Whatever comes is not answered.
    }
  }

  private void data(Socket socket, BufferedReader in) throws IOException {
    String answer = say(socket, Step.DATA, "354 go on");
    if (!answer.startsWith("354")) {
      return;
    }
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals(".")) {
        end(socket, mail.toString());
        return;
      }
      mail.append(line).append('\n');
      if (mail.length() == line.length() + 1) {
        happen(Step.CONTENT);
      }
    }
    throw new IOException("broke off before the end");
  }

  private void end(Socket socket, String mail) throws IOException {
    try {
      String answer = happen(Step.END);
      if (!answer.isEmpty()) {
        say(socket, answer);
        return;
      }
    } catch (IOException e) {
      accepted.add(mail);
      throw e;
    }
    accepted.add(mail);
    say(socket, "250 accepted");
  }

  private String say(Socket socket, Step step, String usual) throws IOException {
    String answer = happen(step);
    say(socket, answer.isEmpty() ? usual : answer);
    return answer.isEmpty() ? usual : answer;
  }

  private String happen(Step step) throws IOException {
    Event event = script.get(step);
    return event == null ? "" : event.happen();
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }

  private static final class HangingException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
