package server

import (
	"net/http"

	"github.com/gorilla/mux"
)

// routes is every address of the site on one page. No other file knows the
// router.
func (s *site) routes() http.Handler {
	r := mux.NewRouter()
	get := func(path, name string, h handler) {
		r.Handle(path, s.serve(name, h)).Methods(http.MethodGet, http.MethodHead)
	}
	post := func(path, name string, h handler) {
		r.Handle(path, s.serve(name, h)).Methods(http.MethodPost)
	}

	r.HandleFunc("/healthz", s.healthz).Methods(http.MethodGet, http.MethodHead)
	r.HandleFunc("/readyz", s.readyz).Methods(http.MethodGet, http.MethodHead)
	r.HandleFunc("/metrics", s.metricsPage).Methods(http.MethodGet)
	r.HandleFunc("/robots.txt", s.robots).Methods(http.MethodGet, http.MethodHead)
	r.PathPrefix("/static/").HandlerFunc(s.static).Methods(http.MethodGet, http.MethodHead)

	get("/", "home", home)
	get("/cari", "search", searchPage)
	get("/cari/bantuan", "search help", searchHelp)
	get("/cari.atom", "search feed", searchFeed)
	get("/instansi", "agencies", agenciesPage)
	get("/instansi/{id:.+}", "agency", agencyPage)
	get("/layanan", "services", servicesPage)
	get("/layanan/{id:.+}", "service", servicePage)
	get("/peta", "graph", graphPage)
	get("/usulan", "proposals", proposalsPage)
	get("/matriks", "matrix", matrixPage)
	get("/matriks.csv", "matrix csv", matrixCSV)
	get("/temuan", "findings", findingsPage)
	get("/temuan.csv", "findings csv", findingsFile("csv"))
	get("/temuan.sarif", "findings sarif", findingsFile("sarif"))
	get("/temuan/jenis/{kind}", "kind", kindPage)
	get("/temuan/{id}", "finding", findingPage)
	get("/periksa", "check", checkForm)
	post("/periksa", "check result", checkResult)
	get("/cakupan", "coverage", coveragePage)

	const api = "/api/v1"
	get(api+"/search", "api search", apiSearch)
	get(api+"/suggest", "api suggest", apiSuggest)
	get(api+"/regulations/{rest:.+}", "api regulation", apiRegulation)
	get(api+"/agencies", "api agencies", apiAgencies)
	get(api+"/agencies/{id:.+}", "api agency", apiAgency)
	get(api+"/services", "api services", apiServices)
	get(api+"/services/{id:.+}", "api service", apiService)
	get(api+"/grants", "api grants", apiGrants)
	get(api+"/graph", "api graph", apiGraph)
	get(api+"/findings", "api findings", apiFindings)
	get(api+"/findings/{id}", "api finding", apiFinding)
	post(api+"/check", "api check", apiCheck)
	get(api+"/corpus", "api corpus", apiCorpus)
	r.HandleFunc(api+"/openapi.yaml", s.openAPI).Methods(http.MethodGet, http.MethodHead)

	get("/{daerah}/{jenis}/{tahun:[0-9]{4}}/{rest:.+}"+comparePath, "redline", redlinePage)
	get("/{daerah}/{jenis}/{tahun:[0-9]{4}}/{rest:.+}"+originalPath, "original", originalFile)
	get("/{jenis}/{tahun:[0-9]{4}}/{rest:.+}", "national", nationalRedirect)
	get("/{daerah}/{jenis}/{tahun:[0-9]{4}}/{rest:.+}", "reading", readingPage)

	const region = "/{daerah:(?:kab|kota|prov)-[a-z0-9-]+|nasional}"
	for _, path := range []string{region, region + "/{jenis}", region + "/{jenis}/{tahun:[0-9]{4}}"} {
		get(path, "listing", listing)
	}

	r.NotFoundHandler = http.HandlerFunc(s.notFound)
	r.MethodNotAllowedHandler = http.HandlerFunc(s.notAllowed)
	return r
}

// pathVars returns the named parts of the path.
func pathVars(r *http.Request) map[string]string { return mux.Vars(r) }
