import java.net.URL;
import javax.xml.namespace.QName;
import javax.xml.rpc.ParameterMode;
import org.apache.axis.client.Call;
import org.apache.axis.client.Service;
import org.apache.axis.encoding.XMLType;
import org.apache.axis.encoding.ser.BeanDeserializerFactory;
import org.apache.axis.encoding.ser.BeanSerializerFactory;

/** AdminServices by Axis's Call, without WSDL and without generated classes. */
final class Admin {

  static final QName STRING = XMLType.XSD_STRING;
  static final QName INT = XMLType.XSD_INT;
  static final QName LONG = XMLType.XSD_LONG;
  static final QName DOUBLE = XMLType.XSD_DOUBLE;
  static final QName BOOLEAN = XMLType.XSD_BOOLEAN;
  static final QName ARRAY = XMLType.SOAP_ARRAY;
  static final QName VOID = XMLType.AXIS_VOID;
  static final QName TOKEN = bean("AuthToken");
  static final QName CONTACT = bean("ContactInfo");
  static final QName PAYMENT = bean("PaymentInfo");

  private final URL endpoint;

  Admin(String endpoint) throws Exception {
    this.endpoint = new URL(endpoint);
  }

  /** One argument: its name and type on the wire, and its value. */
  static final class Argument {
    final String name;
    final QName type;
    final Object value;

    private Argument(String name, QName type, Object value) {
      this.name = name;
      this.type = type;
      this.value = value;
    }
  }

  static Argument argument(String name, QName type, Object value) {
    return new Argument(name, type, value);
  }

  /** Calls an operation; faults come as {@link org.apache.axis.AxisFault}. */
  Object call(String operation, QName answer, Argument... arguments) throws Exception {
    Call call = (Call) new Service().createCall();
    call.setTargetEndpointAddress(endpoint);
    call.setOperationName(new QName("AdminServices", operation));
    call.setSOAPActionURI("");
    register(call, TOKEN, Beans.AuthToken.class);
    register(call, bean("Role"), Beans.Role.class);
    register(call, CONTACT, Beans.ContactInfo.class);
    register(call, PAYMENT, Beans.PaymentInfo.class);
    register(call, bean("UserInfo"), Beans.UserInfo.class);
    register(
        call, new QName("urn:UserServices", "NamedParameter"), Beans.NamedParameter.class);
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      call.addParameter(arguments[i].name, arguments[i].type, ParameterMode.IN);
      values[i] = arguments[i].value;
    }
    call.setReturnType(answer);
    return call.invoke(values);
  }

  private static QName bean(String name) {
    return new QName("urn:AdminServices", name);
  }

  private static void register(Call call, QName name, Class<?> type) {
    call.registerTypeMapping(
        type,
        name,
        new BeanSerializerFactory(type, name),
        new BeanDeserializerFactory(type, name));
  }
}
