package seizures.contract;

import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.core.util.RecyclerPool;

/**
 * Buffers of the JSON that is read and written. A platform thread keeps its own: a stream needs one four times for each record. Virtual
 * threads, one for each request, share some.
 */
final class BufferPool implements RecyclerPool<BufferRecycler> {
    private static final long serialVersionUID = 1;

    private static final RecyclerPool<BufferRecycler> OWN = JsonRecyclerPools.threadLocalPool();
    private static final RecyclerPool<BufferRecycler> SHARED = JsonRecyclerPools.sharedConcurrentDequePool();

    private static RecyclerPool<BufferRecycler> pool() {
        return Thread.currentThread().isVirtual() ? SHARED : OWN;
    }

    @Override
    public BufferRecycler acquireAndLinkPooled() {
        return pool().acquireAndLinkPooled();
    }

    @Override
    public BufferRecycler acquirePooled() {
        return pool().acquirePooled();
    }

    /** Only what was acquired without a link comes back here; the others know where they are from. */
    @Override
    public void releasePooled(BufferRecycler buffers) {
        pool().releasePooled(buffers);
    }
}
