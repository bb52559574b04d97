package org.orrery.api.body;

import java.util.List;

/** The lines of an entry. */
public record PostingList(List<PostingBody> items) {}
