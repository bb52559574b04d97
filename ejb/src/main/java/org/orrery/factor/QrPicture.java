package org.orrery.factor;

import io.nayuki.qrcodegen.QrCode;

/**
 * Draws a QR code as SVG, black on white whatever the page's colours, since cameras want it so.
 *
 * <p>Source: ISO/IEC 18004, by the library; four modules of white are around it.
 */
final class QrPicture {

  private static final int QUIET_MODULES = 4;

  private QrPicture() {}

  static String of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    int side = code.size + 2 * QUIET_MODULES;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"232\" height=\"232\""
        + " aria-hidden=\"true\""
        + " viewBox=\"0 0 %d %d\"".formatted(side, side)
        + " shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
        + "<path fill=\"#000\" d=\""
        + modules(code)
        + "\"/></svg>";
  }

  private static String modules(QrCode code) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x + QUIET_MODULES, y + QUIET_MODULES));
        }
      }
    }
    return path.toString();
  }
}
