package org.orrery.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.orrery.platform.OrreryConfig;
import org.orrery.platform.TestConfig;

/** Wires beans by their injected fields, as the container does, on the test database. */
public final class TestContainer {

  /** Features whose beans are plain SQL. */
  private static final Set<String> OUR_FEATURES =
      Set.of(
          "org.orrery.idempotency",
          "org.orrery.node",
          "org.orrery.job",
          "org.orrery.session",
          "org.orrery.setting",
          "org.orrery.meter",
          "org.orrery.trail",
          "org.orrery.plan",
          "org.orrery.tax",
          "org.orrery.promotion",
          "org.orrery.mail",
          "org.orrery.invoice",
          "org.orrery.ledger",
          "org.orrery.limit",
          "org.orrery.brake",
          "org.orrery.credit",
          "org.orrery.rating",
          "org.orrery.due",
          "org.orrery.explanation",
          "org.orrery.replay",
          "org.orrery.resale",
          "org.orrery.billing",
          "org.orrery.fee",
          "org.orrery.vault",
          "org.orrery.factor",
          "org.orrery.oversight",
          "org.orrery.staff",
          "org.orrery.payment",
          "org.orrery.notice",
          "org.orrery.dunning",
          "org.orrery.overlimit",
          "org.orrery.letter",
          "org.orrery.purge",
          "org.orrery.signup",
          "org.orrery.guard",
          "org.orrery.audit",
          "org.orrery.billrun",
          "org.orrery.register",
          "org.orrery.overview",
          "org.orrery.office");

  /** Such beans of features that are not. */
  private static final Set<String> OUR_BEANS =
      Set.of(
          "org.orrery.account.AccountClaims",
          "org.orrery.security.AddressRate",
          "org.orrery.security.ApiTokens",
          "org.orrery.security.Callers",
          "org.orrery.security.CallOrigin",
          "org.orrery.security.CallRates",
          "org.orrery.security.CredentialRepository",
          "org.orrery.security.Credentials",
          "org.orrery.security.FailureLimit",
          "org.orrery.security.LoginNetworks",
          "org.orrery.security.PasswordHasher",
          "org.orrery.security.SignInTurns",
          "org.orrery.security.TokenMoney",
          "org.orrery.security.TokenRepository",
          "org.orrery.security.TokenSignIn",
          "org.orrery.security.VerifiedPairs");

  private static final ExecutorService WORKERS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "worker");
            thread.setDaemon(true);
            return thread;
          });

  /** What implements an interface that a bean asks for. */
  private static final Map<String, String> IMPLEMENTED_BY =
      Map.of(
          "org.orrery.rating.FeeSource", "org.orrery.fee.FeeBook",
          "org.orrery.resale.WholesaleSource", "org.orrery.fee.WholesaleBook");

  private final Map<Class<?>, Object> beans = new HashMap<>();
  private final DataSource database;

  public TestContainer() {
    this(TestDatabase.dataSource());
  }

  /** On another database than the one for the whole test run. */
  public TestContainer(DataSource database) {
    this.database = database;
    put(Clock.class, Clock.systemUTC());
    put(OrreryConfig.class, TestConfig.config());
    put(Session.class, Session.getInstance(new Properties())); // No mail server, unless a test has.
  }

  /** Uses {@code bean} wherever {@code type} is injected. */
  public <T> TestContainer put(Class<T> type, T bean) {
    beans.put(type, bean);
    inject(bean);
    return this;
  }

  /** The one bean of a class, made and wired when it is first asked for. */
  public <T> T get(Class<T> type) {
    Object bean = beans.get(type);
    if (bean == null) {
      bean = make(type);
      beans.put(type, bean);
      inject(bean);
    }
    return type.cast(bean);
  }

  private void inject(Object bean) {
    for (Class<?> type = bean.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.isAnnotationPresent(Resource.class)) {
          set(bean, field, resource(field.getType()));
        } else if (field.isAnnotationPresent(Inject.class) && field.getType() == Instance.class) {
          set(bean, field, instances(field));
        } else if (field.isAnnotationPresent(Inject.class) && isOurs(field)) {
          set(bean, field, get(field.getType()));
        }
      }
    }
  }

  /** The bean that a test has put under the interface, or else all that it has put; or none. */
  private Object instances(Field field) {
    Type type = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    return TestCdi.instance(() -> instances((Class<?>) type));
  }

  private Stream<Object> instances(Class<?> type) {
    Object bean = beans.get(type);
    Instance<?> all = (Instance<?>) beans.get(Instance.class);
    return bean == null && all != null
        ? all.stream().filter(type::isInstance).map(Object.class::cast)
        : Stream.ofNullable(bean);
  }

  private Object resource(Class<?> type) {
    if (type == DataSource.class) {
      return database;
    }
    if (type == TransactionSynchronizationRegistry.class && !beans.containsKey(type)) {
      return transactions(Status.STATUS_NO_TRANSACTION);
    }
    return type == ManagedExecutorService.class ? workers() : get(type);
  }

  /** Says how the caller's transaction stands, and nothing else. */
  public static TransactionSynchronizationRegistry transactions(int status) {
    return (TransactionSynchronizationRegistry)
        Proxy.newProxyInstance(
            TestContainer.class.getClassLoader(),
            new Class<?>[] {TransactionSynchronizationRegistry.class},
            (proxy, method, arguments) ->
                method.getName().equals("getTransactionStatus") ? status : null);
  }

  /** Plain threads, as many as are asked for, in place of the container's. */
  private static Object workers() {
    return Proxy.newProxyInstance(
        TestContainer.class.getClassLoader(),
        new Class<?>[] {ManagedExecutorService.class},
        (proxy, method, arguments) -> method.invoke(WORKERS, arguments));
  }

  /** What a fake inherits and overrides the use of, such as JPA, stays empty. */
  private boolean isOurs(Field field) {
    if (field.getType() == Event.class) {
      return beans.containsKey(Event.class); // Nobody listens unless a test does.
    }
    return beans.containsKey(field.getType())
        || OUR_BEANS.contains(field.getType().getName())
        || OUR_BEANS.contains(field.getDeclaringClass().getName())
        || OUR_FEATURES.contains(field.getDeclaringClass().getPackageName());
  }

  private static void set(Object bean, Field field, Object value) {
    try {
      field.setAccessible(true);
      field.set(bean, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T make(Class<T> type) {
    try {
      String name = IMPLEMENTED_BY.getOrDefault(type.getName(), type.getName());
      Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
      constructor.setAccessible(true);
      return type.cast(constructor.newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + type, e);
    }
  }
}
