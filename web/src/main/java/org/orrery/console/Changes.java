package org.orrery.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orrery.idempotency.IdempotencyKey;
import org.orrery.idempotency.KeyedCall;
import org.orrery.idempotency.Keys;
import org.orrery.security.CallOrigin;
import org.orrery.security.Caller;
import org.orrery.security.Door;
import org.orrery.security.Operation;
import org.orrery.trail.Failures;
import org.orrery.trail.Failures.Told;
import org.orrery.trail.ShownParameters;

/**
 * Every change that a page makes goes through here: in one transaction, recorded in the trail, and
 * once for each form that was shown, however often it is sent.
 *
 * <p>What was done is told on the page that is shown next. A refusal writes nothing; it is told on
 * the page of the form, with what was typed still in it.
 */
@RequestScoped
public class Changes {

  /** The field of each form that names one sending of it. */
  static final String KEY_FIELD = "orrery.key";

  private static final String SERVICE = "Console";

  @Inject ConsoleCall call;
  @Inject ChangeTransaction transaction;
  @Inject Keys keys;
  @Inject Failures failures;
  @Inject CallOrigin origin;
  @Inject Texts texts;
  @Inject Notes notes;
  @Inject Pages pages;
  @Inject HttpServletRequest request;

  /** Makes it, and shows the same page anew; its text is {@code done.} and the operation. */
  public void make(Change change, Consumer<Caller> work) {
    makeAndShow(
        change,
        caller -> {
          work.accept(caller);
          return "";
        });
  }

  /**
   * Makes it, and shows another page.
   *
   * @param work gives the page's path; empty = the same page
   */
  public void makeAndShow(Change change, Function<Caller, String> work) {
    announce(change);
    try {
      String path = transaction.once(keyed(change), () -> work.apply(call.caller()));
      notes.leave(response(), texts.of("done." + change.operation()));
      if (path.isEmpty()) {
        pages.showAgain();
      } else {
        pages.show(path);
      }
    } catch (RuntimeException failure) {
      refuse(failure);
    }
  }

  /**
   * Makes it, and goes on with this page: for what is shown this one time and kept nowhere.
   *
   * @return what was made; empty = it was refused, or the form had been sent before
   */
  public <T> Optional<T> reveal(Change change, Function<Caller, T> work) {
    announce(change);
    AtomicReference<@Nullable T> made = new AtomicReference<>();
    Supplier<String> keepsNothing =
        () -> {
          made.set(work.apply(call.caller()));
          return "";
        };
    try {
      String unused = transaction.once(keyed(change), keepsNothing);
    } catch (RuntimeException failure) {
      refuse(failure);
      return Optional.empty();
    }
    Optional<T> shown = Optional.ofNullable(made.get());
    if (shown.isEmpty()) {
      say(FacesMessage.SEVERITY_WARN, texts.of("change.shownBefore"), "");
    }
    return shown;
  }

  private void announce(Change change) {
    origin.enters(Door.CONSOLE, change.operation());
    origin.concerns(change.account());
    origin.asks(ShownParameters.text(change.operation(), change.values()));
  }

  /**
   * Tells on this page what is the matter; for whatever may be refused before there is a change.
   */
  public void refuse(RuntimeException failure) {
    Told told = failures.tell(settled(failure));
    String remedy = texts.orEmpty("remedy." + told.code());
    String detail = (remedy.isEmpty() ? "" : remedy + " ") + "(" + told.code() + ")";
    say(FacesMessage.SEVERITY_ERROR, told.message(), detail);
  }

  private static void say(FacesMessage.Severity severity, String sentence, String detail) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(severity, sentence, detail));
  }

  private Throwable settled(RuntimeException failure) {
    try {
      return keys.settle(failure);
    } catch (RuntimeException another) {
      return another;
    }
  }

  private KeyedCall keyed(Change change) {
    return new KeyedCall(
        call.caller(),
        new Operation(SERVICE, change.operation()).toString(),
        new IdempotencyKey(given(request.getParameter(KEY_FIELD))),
        change.content(),
        change.secret());
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }
}
