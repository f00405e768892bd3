package indexer

import (
	"context"
	"iter"
)

// ahead runs a sequence in a goroutine of its own, a few values in front of
// whoever consumes it. It ends early when ctx does.
func ahead[K, V any](ctx context.Context, seq iter.Seq2[K, V]) iter.Seq2[K, V] {
	type pair struct {
		k K
		v V
	}
	return func(yield func(K, V) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		out := make(chan pair, 4)
		go func() {
			defer close(out)
			for k, v := range seq {
				select {
				case out <- pair{k, v}:
				case <-ctx.Done():
					return
				}
			}
		}()
		for p := range out {
			if !yield(p.k, p.v) {
				return
			}
		}
	}
}
