package org.orrery.console.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orrery.office.ChangedMeanwhileException;

/**
 * Asks once before something is done that is not easily undone: the form comes back with the
 * question, and is taken when it is sent with just that question. Whoever changes an amount
 * meanwhile is asked about the new one.
 */
@Named("asking")
@RequestScoped
public class Asking {

  /** The field of a form that says which question was shown. */
  private static final String FIELD = "orrery.asked";

  /** The field that names one sending of a form: what was done under a name is not done again. */
  private static final String KEY_FIELD = "orrery.key";

  @Inject HttpServletRequest request;

  private String question = "";

  /** Whether this question was shown and the form sent again; if not, it is shown now. */
  public boolean isAnswered(String wanted) {
    boolean answered = wanted.equals(request.getParameter(FIELD));
    question = answered ? "" : wanted;
    return answered;
  }

  /**
   * Goes on if just this was shown where the form stood: nobody approves what nobody has read.
   *
   * @throws ChangedMeanwhileException if it is another by now
   */
  public void require(String shown) {
    if (!shown.equals(request.getParameter(FIELD))) {
      throw new ChangedMeanwhileException();
    }
  }

  /**
   * The key for a form of the page. A form that comes back with a question keeps the one that it
   * was sent with: whoever goes back in the browser and sends it again answers the same question.
   */
  public String key(String form) {
    String sent = request.getParameter(KEY_FIELD);
    boolean isAsked = !question.isEmpty() && request.getParameter(form) != null;
    return isAsked && sent != null && !sent.isEmpty() ? sent : UUID.randomUUID().toString();
  }

  /** What is asked now; empty = nothing. */
  public String getQuestion() {
    return question;
  }
}
