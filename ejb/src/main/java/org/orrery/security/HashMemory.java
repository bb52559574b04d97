package org.orrery.security;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator.Block;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;

/**
 * The 19 MiB that a hash is computed in, for one after the other: to fetch them anew is a good part
 * of a hash's work, and so is to wipe them. A hash does not read what another one left. Of one
 * thread at a time.
 */
final class HashMemory implements BlockPool {

  /** What a hash of {@link Argon2Hash#MEMORY_KIBIBYTES} works with besides. */
  private static final int OTHER_BLOCKS = 16;

  private final Block[] free = new Block[Argon2Hash.MEMORY_KIBIBYTES + OTHER_BLOCKS];
  private int count;

  @Override
  public Block allocate() {
    return count == 0 ? new Block() : free[--count];
  }

  /** What is more than a hash of ours needs is not kept. */
  @Override
  public void deallocate(Block block) {
    if (count < free.length) {
      free[count++] = block;
    } else {
      block.clear();
    }
  }

  /** Leaves nothing in it that was made of a password. */
  void wipe() {
    for (int i = 0; i < count; i++) {
      free[i].clear();
    }
  }
}
