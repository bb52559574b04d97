package org.orrery.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
import org.orrery.trail.Trail;

/**
 * Every change that a page makes goes through here: in one transaction, recorded in the trail, and
 * once for each form that was shown, however often it is sent. A grave one asks for the password:
 * {@link FreshPassword}.
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
  @Inject Trail trail;
  @Inject Pages pages;
  @Inject FreshPassword password;
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
    attempt(
        change,
        done -> arrive(done, transaction.once(keyed(change), () -> work.apply(call.caller()))));
  }

  /**
   * Makes it, and shows what came of it this one time, on this very page: it is kept nowhere.
   *
   * @return empty if it was refused, or had been made by the same form before; either is told
   */
  public <T> Optional<T> reveal(Change change, Function<Caller, T> work) {
    List<T> shown = new ArrayList<>();
    attempt(
        change,
        done -> {
          List<T> made = new ArrayList<>();
          String unused =
              transaction.once(
                  keyed(change),
                  () -> {
                    made.add(work.apply(call.caller()));
                    return "";
                  });
          notes.tell(made.isEmpty() ? texts.of("done.before") : done);
          shown.addAll(made); // Not before it is written.
        });
    return shown.stream().findFirst();
  }

  /**
   * Starts work that has transactions of its own, and shows another page. It is not made once by
   * its form: only for what does no harm twice.
   *
   * @param work gives the page's path; empty = the same page
   */
  public void start(Change change, Function<Caller, String> work) {
    startRecorded(
        change,
        caller -> {
          String path = work.apply(caller);
          trail.note(change.operation(), origin.asked());
          return path;
        });
  }

  /** The same of work that tells the trail by itself. */
  public void startRecorded(Change change, Function<Caller, String> work) {
    attempt(change, done -> arrive(done, work.apply(call.caller())));
  }

  /** The same of what is shown this one time, as with {@link #reveal}. */
  public <T> Optional<T> revealRecorded(Change change, Function<Caller, T> work) {
    List<T> shown = new ArrayList<>();
    attempt(
        change,
        done -> {
          shown.add(work.apply(call.caller()));
          notes.tell(done);
        });
    return shown.stream().findFirst();
  }

  /** The text that tells of it is looked up first: nothing is done of which nothing can be told. */
  private void attempt(Change change, Consumer<String> work) {
    origin.enters(Door.CONSOLE, change.operation());
    origin.concerns(change.account());
    origin.asks(ShownParameters.text(change.operation(), change.values()));
    try {
      String done = texts.of("done." + change.operation());
      password.require(change);
      work.accept(done);
    } catch (RuntimeException failure) {
      refuse(failure);
    }
  }

  private void arrive(String done, String path) {
    notes.leave(response(), done);
    if (path.isEmpty()) {
      pages.showAgain();
    } else {
      pages.show(path);
    }
  }

  /**
   * Tells on this page what is the matter; for whatever may be refused before there is a change.
   */
  public void refuse(RuntimeException failure) {
    Told told = failures.tell(settled(failure));
    String remedy = texts.orEmpty("remedy." + told.code());
    String detail = (remedy.isEmpty() ? "" : remedy + " ") + "(" + told.code() + ")";
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, told.message(), detail));
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
