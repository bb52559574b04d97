package org.orrery.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/** Signs webhooks as PayPal does, with a key that was made for the tests alone. */
final class PayPalSigner {

  static final String WEBHOOK = "1JE4291016473214C";
  static final String TRANSMISSION = "a9941940-3b3a-11ec-b750-f75a670c9758";
  static final String TIME = "2026-04-20T10:00:00Z";

  static final String CERTIFICATE =
      """
      -----BEGIN CERTIFICATE-----
      MIIDMzCCAhugAwIBAgIUcTSmqzpf6mV903WKA0F0nZA+oJMwDQYJKoZIhvcNAQEL
      BQAwKDEmMCQGA1UEAwwdbWVzc2FnZXZlcmlmaWNhdGlvbmNlcnRzLnRlc3QwIBcN
      MjYxMTIyMDA0NTA1WhgPMjEyNjEwMjkwMDQ1MDVaMCgxJjAkBgNVBAMMHW1lc3Nh
      Z2V2ZXJpZmljYXRpb25jZXJ0cy50ZXN0MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A
      MIIBCgKCAQEArby0Ev4g9/Me4lZa+q1xyFavm5ajtazhlsEhs9AZpHMRSauH8o47
      iiG/mw2dDM7ji8R3tBJt4/CVBi72TaR/VG8sAuUKI/7s8xDP7jTdTSAO/f2Ywfnn
      70KOSkGlrOQ1+aqZXhfteNk5zvi2srbX8ggfyQCuiH9EECyNCfNkLudsMQ7zHD21
      rLpu1kuPDJY7mT8cPm6l7Pr7jvobz9xIvSZTyt18+rsYJkRK4DTDiON0mHD6qQ/g
      zmaHGaAUnhErbxJuVTJP5DXcV+6c1ks3C/6qWBCkmx0a8zHQRXnhAumCGh1hygeF
      kh2/lq637tGXSYcst+IoRDHdSmkAC+SB3wIDAQABo1MwUTAdBgNVHQ4EFgQUs1y1
      dmYp5n5HSY+3NGABJnkoAm0wHwYDVR0jBBgwFoAUs1y1dmYp5n5HSY+3NGABJnko
      Am0wDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0BAQsFAAOCAQEAiTorJ0W5a10/
      1viaEt4dgJEBz3pk+0Y8/g9loY6N3SlJ6HlvShTPBDFSb/YRmJs3TiI94VqpYqqr
      wHoNvx9zQ1ZoDfIlYW+B/Cd1m2JmhmqpLUl2QCM3aEHud2P6gdoYnPhXIzk42PoF
      7dij3TumXPcpDN8r0sEdAw4dM9VpmxJnp7sOmLLzYkIg3MdtxjvrjEA1iHju9Mi8
      fwe8DyfwZLAjie7Qp/prJ88HiPT5RFuNhnYzmyQDsmGTr3QoRhmLY74JDckrTNJW
      5gE8cAYtemJ2UxObpXYTQ+ME475I9RO/zgjnY+3+O2vDneKBUV60yTm1bpRLTCQT
      mkEyQQv6nQ==
      -----END CERTIFICATE-----
      """;

  private static final String KEY =
      """
      MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCtvLQS/iD38x7iVlr6rXHIVq+b
      lqO1rOGWwSGz0BmkcxFJq4fyjjuKIb+bDZ0MzuOLxHe0Em3j8JUGLvZNpH9UbywC5Qoj/uzzEM/u
      NN1NIA79/ZjB+efvQo5KQaWs5DX5qpleF+142TnO+LayttfyCB/JAK6If0QQLI0J82Qu52wxDvMc
      PbWsum7WS48MljuZPxw+bqXs+vuO+hvP3Ei9JlPK3Xz6uxgmRErgNMOI43SYcPqpD+DOZocZoBSe
      EStvEm5VMk/kNdxX7pzWSzcL/qpYEKSbHRrzMdBFeeEC6YIaHWHKB4WSHb+Wrrfu0ZdJhyy34ihE
      Md1KaQAL5IHfAgMBAAECggEAMLrzDzi0apeInBd4oUMw3O5jhxJzjKuXAr/dAiBmcNfNi4pPMVtv
      m8jng0gIOuV0sWlD4gAhToPWaMuXTiPLixU7lPxFId+I+oxGphuxzsYlLlyJEi9UPKnAW1eabqn7
      8bFGHzw64WCcdE8Sf4IFg99/etN0INkBcD/ut1HLUdQklYqHvUGxQ/U/3VfKsW5mUjWezgjHVaRw
      +2uqXMt4Qo0sl8nGsFq6APtJ5RT3VmmocxPglVszLSpIJGLZY2u6zvqGwcNfnbh9J8Tp2NpwOxY4
      SfK7aVUHRaoXIyho6NbKd43b8KRe9F7lCgIXLD4UmPsvuDDpBjTryP0I8gYcIQKBgQDnZqzbudeX
      Eppl2J9XmJvWsMtWE5haH1jcCbojKiQu0rBft1xAjtgVcJwUOxVYoCfFnnIG4VNn6dh4sdDsECna
      mCxZcuDoVxzZHZeDMP33nQgTVdboMFuPmrlqqpMjbYM7HH2j4Ku9qdW5IFieGGSHHRZm/YsxIi74
      YOoubA/ghwKBgQDANMRzlPXrRfH32lTlWiuysaM/+YrgyO3gINRgemjYA7tK02/gcqnLewIAGl+O
      2TuaE4hpxxIdI4nxkWiFourSdYFBlanuWJe7q0jYOLKXShtkkF/ujVf/5vLwvjKj1GhugoH5QpGD
      /ZdcGUM6T1kGYd3AsfJ0H4FZM3ZhVTJh6QKBgQDBhawA4s57iNJZZK32GyoRha+4IBElJdwxwWzL
      Jd42zns0wWtEjnIGlDPj83mpsd8xNY6VVHJlkDs6zTM1iVsHdoZ4lEul49y7czUYQavUHp73VK2z
      Z2XbloGExHzjfx3mHLCykh3vM48LERMrvKiuGtR2c4qqH7V6gcq34iXxFwKBgFTkeYhbWKrLv+2q
      3yhVxUstrl8JRs+1r2r41RSvvDL8ovKPpLBLtLcM43tMKrybMfoBepTNujBoi/rIMJQluvWttKNV
      CTMeqhXXt1rY3/h2YNbv9Y8VmrKKPO8b8p3tqRp2RhXj0wWrMfkZp1nPxhBNlXYQonermqPdWQHw
      cUpRAoGAWEWq6hU4bUt+vw971kSE2AdoOZezuMEBsgGUkA16VsTDEoEiiJg2PSn7R6ZOUWEktovo
      VKIri/RFJAn+uJQbQyzznAnF+BP2tiU3tCTWbdEqHpSt92WO5nGkVNKLDkuPVvipUSpVC6uqo4P3
      jSjGg9MY7vyC5tb4QFTaQ733S2o=
      """;

  private PayPalSigner() {}

  static String capture(String id, String customId, String amount) {
    return """
        {"id":"WH-1","event_type":"PAYMENT.CAPTURE.COMPLETED","resource_type":"capture",
         "resource":{"id":"%s","custom_id":"%s","status":"COMPLETED",
           "amount":{"currency_code":"USD","value":"%s"}}}"""
        .formatted(id, customId, amount);
  }

  static String sign(String body) {
    Map<String, String> headers =
        Map.of("paypal-transmission-id", TRANSMISSION, "paypal-transmission-time", TIME);
    String text = PayPalScheme.signedText(new NoticeRequest(headers, body), WEBHOOK);
    try {
      byte[] key = Base64.getMimeDecoder().decode(KEY);
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
