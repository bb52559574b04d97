package org.orrery.soap;

import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.orrery.wire.StringArray;

/** A service that only the tests have: its WSDL and this interface are all that it took. */
@WebService(name = "SampleServices", targetNamespace = "SampleServices")
@SOAPBinding(style = SOAPBinding.Style.RPC, use = SOAPBinding.Use.LITERAL)
public interface SampleServices {

  /** Grows a tree by one. */
  @WebResult(partName = "growReturn")
  Tree grow(@WebParam(partName = "tree") Tree tree);

  /** A bean with a bean and an array. */
  @XmlAccessorType(XmlAccessType.FIELD)
  final class Tree {
    public @Nullable BigDecimal height;
    public @Nullable StringArray leaves;
    public @Nullable Root root;
  }

  /** A bean in a bean. */
  @XmlAccessorType(XmlAccessType.FIELD)
  final class Root {
    public @Nullable Integer depth;
  }
}
