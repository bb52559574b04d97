package org.orrery.soap;

/**
 * What a caller is told when a call fails.
 *
 * @param code a stable name in capitals, part of the public contract
 * @param message one plain sentence; no secret, no stack trace
 */
public record Fault(String code, String message) {}
