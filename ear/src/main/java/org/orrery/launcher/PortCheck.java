package org.orrery.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Finds out, before anything is started, whether a port can be listened on. */
final class PortCheck {

  private PortCheck() {}

  /**
   * Opens the port and closes it again.
   *
   * @param purpose what listens there, for the message, such as {@code HTTP}
   * @param variable the setting by which another port is chosen
   * @throws CannotStartException if the port is taken or forbidden, or the address is not ours
   */
  static void requireFree(String address, int port, String purpose, String variable) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true); // A port that only waits for late packets is free.
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (UnknownHostException e) {
      throw unusable(address, e);
    } catch (BindException e) {
      throw refused(address, port, purpose, variable, e);
    } catch (IOException e) {
      throw new CannotStartException(
          "Port " + port + " (" + purpose + ") cannot be opened: " + e.getMessage() + ".",
          "Choose another by " + variable + ".",
          e);
    }
  }

  private static CannotStartException refused(
      String address, int port, String purpose, String variable, BindException e) {
    String reason = String.valueOf(e.getMessage());
    if (reason.contains("assign requested address")) {
      return unusable(address, e);
    }
    String problem = reason.contains("Permission denied") ? " needs root" : " is in use";
    return new CannotStartException(
        "Port " + port + " (" + purpose + ")" + problem + ".",
        "Stop what listens there, or choose another: " + variable + "=" + other(port) + ".",
        e);
  }

  private static CannotStartException unusable(String address, IOException e) {
    return new CannotStartException(
        "ORRERY_BIND_ADDRESS=" + address + " is not an address of this machine.",
        "Set it to one, such as 127.0.0.1, or to 0.0.0.0 for all.",
        e);
  }

  private static int other(int port) {
    return port < 1_024 ? port + 8_000 : port + 1;
  }
}
