import hsphere.AdminServicesSoapBindingImpl;
import hsphere.type.AuthToken;
import hsphere.type.ContactInfo;
import hsphere.type.NamedParameter;
import hsphere.type.PaymentInfo;
import java.rmi.RemoteException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.axis.AxisFault;

/** The three measured operations, on maps: no database, no hash, nothing durable. */
public final class MemoryServices extends AdminServicesSoapBindingImpl {

  private static final Map<String, String> PASSWORDS =
      new ConcurrentHashMap<>(Map.of("admin", "admin"));
  private static final Map<Long, Double> QUOTAS = new ConcurrentHashMap<>();
  private static final Map<Long, Queue<Debit>> DEBITS = new ConcurrentHashMap<>();
  private static final AtomicLong SIGNUPS = new AtomicLong();

  private record Debit(double amount, String description, String note) {}

  @Override
  public double getQuota(AuthToken at, long accountId) throws RemoteException {
    check(at);
    return QUOTAS.computeIfAbsent(accountId, id -> 100.0);
  }

  @Override
  public void oneTimeDebit(
      AuthToken at,
      long accountId,
      double amount,
      String description,
      String note,
      boolean isInvoice,
      boolean inclTaxes)
      throws RemoteException {
    check(at);
    DEBITS
        .computeIfAbsent(accountId, id -> new ConcurrentLinkedQueue<>())
        .add(new Debit(amount, description, note));
  }

  @Override
  public NamedParameter[] signupUser(
      AuthToken at,
      int planId,
      int periodId,
      String login,
      String password,
      String descr,
      ContactInfo ci,
      ContactInfo bi,
      PaymentInfo pi,
      boolean validateUser,
      String mod,
      Object[] otherParams)
      throws RemoteException {
    check(at);
    if (PASSWORDS.putIfAbsent(login, password) != null) {
      throw new AxisFault("taken");
    }
    NamedParameter signup = new NamedParameter();
    signup.setName("signupId");
    signup.setValue(Long.toString(SIGNUPS.incrementAndGet()));
    return new NamedParameter[] {signup};
  }

  private static void check(AuthToken at) throws AxisFault {
    if (at == null || !String.valueOf(at.getPassword()).equals(PASSWORDS.get(at.getLogin()))) {
      throw new AxisFault("wrong login or password");
    }
  }
}
