package org.orrery.soap;

import org.jspecify.annotations.Nullable;
import org.orrery.wire.AuthToken;
import org.orrery.wire.Role;

/** Reads a token that came with an operation that declares none, which the engine would drop. */
final class TokenReader {

  private final References references;

  TokenReader(References references) {
    this.references = references;
  }

  /**
   * The token, with the same meaning of nil and missing as a declared one.
   *
   * @return null if the whole token is nil
   * @throws DoorRefusedException if an account id is no number
   */
  @Nullable AuthToken read(Node node) {
    Node value = references.resolve(node);
    if (value.isNil()) {
      return null;
    }
    var token = new AuthToken();
    for (Node field : value.children()) {
      switch (field.name()) {
        case "accountId" -> token.accountId = number(field);
        case "login" -> token.login = text(field);
        case "password" -> token.password = text(field);
        case "role" -> token.role = role(references.resolve(field));
        default -> {} // As in a declared token, a field that the type lacks says nothing.
      }
    }
    return token;
  }

  private @Nullable Role role(Node value) {
    if (value.isNil()) {
      return null;
    }
    var role = new Role();
    for (Node field : value.children()) {
      switch (field.name()) {
        case "accountId" -> role.accountId = number(field);
        case "login" -> role.login = text(field);
        default -> {} // As above.
      }
    }
    return role;
  }

  private @Nullable String text(Node field) {
    Node value = references.resolve(field);
    return value.isNil() ? null : value.text();
  }

  private @Nullable Integer number(Node field) {
    String text = text(field);
    return text == null
        ? null
        : ScalarText.read(WireType.Scalar.INT, text, "at.accountId")
            .map(Integer::valueOf)
            .orElse(null);
  }
}
