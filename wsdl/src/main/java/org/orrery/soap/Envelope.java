package org.orrery.soap;

import java.util.List;

/**
 * A request that was looked over and read.
 *
 * @param namespace that of the call
 * @param body the entries of its body, the call and what it refers to
 * @param idempotencyKeys as its headers say: one or none in an honest message
 */
record Envelope(String namespace, List<Node> body, List<String> idempotencyKeys) {}
