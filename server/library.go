package server

import (
	"context"

	"wewenang/authority"
	"wewenang/authority/finding"
	"wewenang/law"
)

// Library is what the server needs from an index. One value speaks of one
// generation and never changes; every method may be called concurrently.
// Methods return errors wrapping [law.ErrNotFound] and [law.ErrInvalid].
type Library interface {
	// Search answers a query within ctx's deadline.
	Search(ctx context.Context, q law.Query) (law.Results, error)
	// Suggest completes what is being typed, at most n answers.
	Suggest(ctx context.Context, typed string, n int) ([]law.Suggestion, error)
	// Regulation returns an instrument with its words.
	Regulation(ctx context.Context, id law.ID) (*law.Regulation, error)
	// Wording returns the words of an instrument on a day, with the changes
	// that could and could not be carried out. The answer must not be changed.
	Wording(ctx context.Context, id law.ID, asOf law.Date) (*law.Consolidated, error)
	// Meta returns what is known of an instrument besides its words.
	Meta(id law.ID) (law.Meta, bool)
	// Standing says whether a regulation or provision holds on the day.
	Standing(ref law.Ref, asOf law.Date) law.Standing
	// Citations returns the mentions made by an instrument, in printed order.
	Citations(ctx context.Context, id law.ID) ([]law.Citation, error)
	// CitedBy returns the mentions of an instrument and of its provisions.
	CitedBy(ctx context.Context, id law.ID) ([]law.Backlink, error)
	// Effects returns what an instrument does to others and itself.
	Effects(ctx context.Context, id law.ID) ([]law.Effect, error)
	// Graph returns the map of authority.
	Graph() *authority.Graph
	// Findings returns the findings of the corpus as of a day.
	Findings(ctx context.Context, asOf law.Date) (finding.Report, error)
	// Check tells what drafts would change if they began to hold on start;
	// an empty start means the day that the drafts themselves state.
	Check(ctx context.Context, drafts []law.SourceFile, asOf, start law.Date) (finding.Report, error)
	// Corpus counts what the generation holds.
	Corpus() law.Corpus
}

// Shelf hands out the live library. A library taken stays open until its
// release function is called, also when a newer generation has replaced it.
type Shelf interface {
	Take() (lib Library, release func(), err error)
	// Problem returns what keeps the newest content from being served, such as
	// an error in a file under --watch; nil when nothing does.
	Problem() error
}
