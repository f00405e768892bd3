package indexer

import "context"

// State tells of one generation whether it could be served.
type State struct {
	Manifest
	Name string
	Live bool  // CURRENT names it
	Err  error // what is wrong with it; nil when all its files are whole
}

// Inspect reads every file of every generation in a data folder and tells
// their states, the newest first. Nothing is opened for serving or changed.
func Inspect(ctx context.Context, data string) ([]State, error) {
	d := folder(data)
	names, err := d.generations()
	if err != nil {
		return nil, err
	}
	current, err := d.current()
	if err != nil {
		return nil, err
	}
	states := make([]State, 0, len(names))
	for _, name := range names {
		m, err := readManifest(d.path(name))
		if err == nil {
			err = m.verify(ctx, d.path(name))
		}
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		states = append(states, State{Manifest: m, Name: name, Live: name == current, Err: err})
	}
	return states, nil
}
