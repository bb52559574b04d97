package org.orrery.console.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.orrery.console.ConsoleCall;
import org.orrery.plan.PlanView;
import org.orrery.security.Role;

/** The call by which somebody is signed up to a plan, to be copied into a shell. */
@Named
@RequestScoped
public class SignupSample {

  private static final String RESELLER = "<role><accountId>0</accountId><login></login></role>";

  private static final String CONTACT =
      """
        <%1$s><first_name>Jane</first_name><last_name>Doe</last_name>
          <country>US</country><email>jane@example.com</email></%1$s>
      """;

  private static final String CARD =
      """
        <pi><type>CC</type><cc_type>VISA</cc_type><number>4242424242424242</number>
          <expMonth>12</expMonth><expYear>2099</expYear><name>Jane Doe</name></pi>
      """;

  private static final String CALL =
      """
      curl -s -H 'Content-Type: text/xml' -H 'SOAPAction: ""' --data-binary @- \\
        %s/psoft/services/AdminServices <<END
      <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>
      <a:signupUser xmlns:a="AdminServices">
        <at><login>%s</login><password>PASSWORD</password>%s</at>
        <planId>%d</planId><periodId>%d</periodId>
        <login>customer-$(date +%%s)</login><password>change-$(date +%%N)</password>
        <descr>The first customer</descr>
      %s  <validateUser>false</validateUser><mod>empty</mod><otherParams/>
      </a:signupUser></e:Body></e:Envelope>
      END
      """;

  @Inject PlanPage page;
  @Inject ConsoleCall call;
  @Inject HttpServletRequest request;

  /** Whether the caller can send it as it is: the plan is its own and open. */
  public boolean isShown() {
    PlanView plan = page.getPlan();
    return plan.openToSignup() && plan.seller().equals(call.caller().seller());
  }

  /** The whole call, but for the password. */
  public String getText() {
    PlanView plan = page.getPlan();
    String people = CONTACT.formatted("ci") + (plan.billed() ? CONTACT.formatted("bi") + CARD : "");
    return CALL.formatted(
        address(),
        call.getLogin().replace("&", "&amp;").replace("<", "&lt;"),
        call.caller().role() == Role.RESELLER ? RESELLER : "",
        plan.id(),
        page.getTariff().periodId(),
        people);
  }

  private String address() {
    URI asked = URI.create(request.getRequestURL().toString());
    return asked.getScheme() + "://" + asked.getRawAuthority();
  }
}
