package indexer

import (
	"context"
	"runtime"
	"sync"
)

// inParallel calls f for every key, several at a time (0 workers: one per
// core), and returns the results in the order of the keys. It stops at the
// first error or when ctx ends.
func inParallel[K, T any](ctx context.Context, workers int, keys []K, f func(K) (T, error)) ([]T, error) {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	out, next := make([]T, len(keys)), make(chan int)
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			for i := range next {
				var err error
				if out[i], err = f(keys[i]); err != nil {
					cancel(err)
				}
			}
		})
	}
	for i := 0; i < len(keys) && ctx.Err() == nil; i++ {
		next <- i
	}
	close(next)
	group.Wait()
	return out, context.Cause(ctx)
}
