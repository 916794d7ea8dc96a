// Calls a running evenstrided with the stock Go client of ttrpc and checks the answers.
//
// Usage: main SOCKET
//
// Prints one line a case, "ok NAME" or "FAIL NAME: reason"; exits 1 if a case failed. Expected
// numbers are computed here, from the formulas in the .proto files. Written for
// github.com/containerd/ttrpc 1.1, whose messages come from protoc-gen-gogottrpc.
package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"net"
	"os"
	"sort"
	"strings"
	"sync"
	"time"

	"github.com/containerd/ttrpc"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	evenstride "evenstride/v1"
	health "grpc/health/v1"
)

const (
	// Limit of a frame's payload in ttrpc 1.2, bytes.
	framePayloadLimit = 4 << 20
	// A case that takes longer hangs.
	caseTimeLimit = 60 * time.Second
	// Largest error accepted in an answer, relative to the larger of 1 and the expected number.
	tolerance = 1e-12

	maxNormalised = evenstride.IndexColumn_INDEX_COLUMN_MAX_NORMALISED
	stronger      = evenstride.IndexColumn_INDEX_COLUMN_STRONGER
)

var cases = []struct {
	name  string
	check func(socket string, client *ttrpc.Client) error
}{
	{"health of the daemon is SERVING", checkHealth},
	{"health of an unknown service is NotFound", checkHealthOfUnknownService},
	{"columns for 12 pairs", checkIndices},
	{"bad request names every violated field", checkBadRequest},
	{"unknown method is Unimplemented", checkUnknownMethod},
	{"unknown service is Unimplemented", checkUnknownService},
	{"call within a deadline of 5 s", checkDeadlineAhead},
	{"deadline that passes in the client", checkDeadlineInClient},
	{"deadline that has passed in the daemon", checkDeadlineInDaemon},
	{"metadata with repeated keys", checkMetadata},
	{"1,000 concurrent calls on one connection", checkConcurrentCalls},
	{"120,000 pairs in one call", checkLargeRequest},
	{"request above 4 MiB is refused, connection kept", checkOversizeRequest},
	{"answer above 4 MiB is refused, connection kept", checkOversizeAnswer},
	{"assessment of one person", checkAssess},
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: main SOCKET")
		os.Exit(64)
	}
	socket := os.Args[1]
	client, err := dial(socket)
	if err != nil {
		fmt.Fprintln(os.Stderr, "cannot connect:", err)
		os.Exit(69)
	}

	failures := 0
	for _, c := range cases {
		result := make(chan error, 1)
		go func() { result <- c.check(socket, client) }()
		select {
		case err = <-result:
		case <-time.After(caseTimeLimit):
			err = fmt.Errorf("no answer within %v", caseTimeLimit)
		}
		if err != nil {
			failures++
			fmt.Printf("FAIL %s: %v\n", c.name, err)
		} else {
			fmt.Printf("ok %s\n", c.name)
		}
	}
	if failures > 0 {
		fmt.Fprintf(os.Stderr, "%d of %d cases failed\n", failures, len(cases))
		os.Exit(1)
	}
}

func dial(socket string, options ...ttrpc.ClientOpts) (*ttrpc.Client, error) {
	connection, err := net.Dial("unix", socket)
	if err != nil {
		return nil, err
	}
	return ttrpc.NewClient(connection, options...), nil
}

// Health.

func checkHealth(_ string, client *ttrpc.Client) error {
	answer, err := health.NewHealthClient(client).Check(
		context.Background(), &health.HealthCheckRequest{})
	if err != nil {
		return err
	}
	if answer.Status != health.HealthCheckResponse_SERVING {
		return fmt.Errorf("status is %v", answer.Status)
	}
	return nil
}

func checkHealthOfUnknownService(_ string, client *ttrpc.Client) error {
	_, err := health.NewHealthClient(client).Check(
		context.Background(), &health.HealthCheckRequest{Service: "evenstride.v1.Nothing"})
	return wantCode(err, codes.NotFound)
}

// Numbers.

func checkIndices(_ string, client *ttrpc.Client) error {
	left := []float64{52, 61, 40, 0, 33.3, 7, 1e-3, 1e9, 48.25, 100, 20, math.NaN()}
	right := []float64{61, 52, 40, 25, 0, 7.000001, 2e-3, 3, 47.75, 99.9, 80, 30}
	answer, err := evenstride.NewAsymmetryClient(client).Indices(
		context.Background(),
		&evenstride.IndicesRequest{
			Left: left, Right: right,
			Columns: []evenstride.IndexColumn{maxNormalised, stronger},
		})
	if err != nil {
		return err
	}
	if answer.UndefinedPairs != 1 {
		return fmt.Errorf("%d undefined pairs, want 1: the NaN", answer.UndefinedPairs)
	}
	return wantColumns(answer, left, right, maxNormalised, stronger)
}

func checkAssess(_ string, client *ttrpc.Client) error {
	answer, err := evenstride.NewAsymmetryClient(client).Assess(
		context.Background(),
		&evenstride.AssessRequest{
			Exercises: []*evenstride.Exercise{{
				Name: "calf_raise", Unit: "kg",
				Left: []float64{50, 52, 51}, Right: []float64{60, 61, 59},
			}},
			Indices: []evenstride.AsymmetryIndex{
				evenstride.AsymmetryIndex_ASYMMETRY_INDEX_MAX_NORMALISED,
			},
		})
	if err != nil {
		return err
	}
	if len(answer.Exercises) != 1 {
		return fmt.Errorf("%d exercises, want 1", len(answer.Exercises))
	}
	exercise := answer.Exercises[0]
	if exercise.Name != "calf_raise" || exercise.Unit != "kg" {
		return fmt.Errorf("name %q, unit %q", exercise.Name, exercise.Unit)
	}
	if exercise.LeftTrials != 3 || exercise.RightTrials != 3 {
		return fmt.Errorf("%d and %d trials, want 3 and 3", exercise.LeftTrials, exercise.RightTrials)
	}
	if exercise.LeftScore != 52 || exercise.RightScore != 61 {
		return fmt.Errorf("scores %v and %v, want the best trials, 52 and 61",
			exercise.LeftScore, exercise.RightScore)
	}
	if exercise.WeakerSide != evenstride.Side_SIDE_LEFT {
		return fmt.Errorf("weaker side is %v, want the left", exercise.WeakerSide)
	}
	if exercise.ErrorSource != evenstride.ErrorSource_ERROR_SOURCE_TRIALS {
		return fmt.Errorf("error source is %v, want the trials", exercise.ErrorSource)
	}
	if len(exercise.Indices) != 1 {
		return fmt.Errorf("%d indices, want 1", len(exercise.Indices))
	}
	index := exercise.Indices[0]
	if err := wantNumber("max-normalised index", index.Value, 100*(61-52)/61.0); err != nil {
		return err
	}
	if index.Interval == nil || index.Interval.Lower > index.Value || index.Interval.Upper < index.Value {
		return fmt.Errorf("interval %v does not hold the value %v", index.Interval, index.Value)
	}
	return nil
}

// Errors.

func checkBadRequest(_ string, client *ttrpc.Client) error {
	_, err := evenstride.NewAsymmetryClient(client).Indices(
		context.Background(),
		&evenstride.IndicesRequest{
			Left: []float64{10, -1}, Right: []float64{12, 11},
			Columns:          []evenstride.IndexColumn{maxNormalised},
			ThresholdPercent: 200,
		})
	if err := wantCode(err, codes.InvalidArgument); err != nil {
		return err
	}
	fields := []string{}
	for _, detail := range status.Convert(err).Details() {
		badRequest, ok := detail.(*errdetails.BadRequest)
		if !ok {
			return fmt.Errorf("a detail is %T: %v", detail, detail)
		}
		for _, violation := range badRequest.FieldViolations {
			if violation.Description == "" {
				return fmt.Errorf("no description for %s", violation.Field)
			}
			fields = append(fields, violation.Field)
		}
	}
	sort.Strings(fields)
	if got := strings.Join(fields, " "); got != "left[1] threshold_percent" {
		return fmt.Errorf("violated fields are %q, want left[1] and threshold_percent", got)
	}
	return nil
}

func checkUnknownMethod(_ string, client *ttrpc.Client) error {
	err := client.Call(context.Background(), "evenstride.v1.Asymmetry", "Guess",
		&evenstride.IndicesRequest{}, &evenstride.IndicesResponse{})
	return wantCode(err, codes.Unimplemented)
}

func checkUnknownService(_ string, client *ttrpc.Client) error {
	err := client.Call(context.Background(), "evenstride.v1.Nothing", "Indices",
		&evenstride.IndicesRequest{}, &evenstride.IndicesResponse{})
	return wantCode(err, codes.Unimplemented)
}

// Deadlines and metadata.

func checkDeadlineAhead(_ string, client *ttrpc.Client) error {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	return checkPairs(ctx, client, 12, 1)
}

// The stock client has no message that cancels: it forgets the call and must drop the late answer.
func checkDeadlineInClient(_ string, client *ttrpc.Client) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Nanosecond)
	defer cancel()
	<-ctx.Done()
	err := checkPairs(ctx, client, 12, 2)
	if !errors.Is(err, context.DeadlineExceeded) && status.Code(err) != codes.DeadlineExceeded {
		return fmt.Errorf("got %v, want that the deadline is exceeded", err)
	}
	return checkPairs(context.Background(), client, 12, 3)
}

// Only the timeout on the wire has passed, so that the answer must come from the daemon.
func checkDeadlineInDaemon(socket string, _ *ttrpc.Client) error {
	expired := func(
		ctx context.Context, request *ttrpc.Request, response *ttrpc.Response,
		_ *ttrpc.UnaryClientInfo, invoke ttrpc.Invoker,
	) error {
		request.TimeoutNano = -1
		return invoke(ctx, request, response)
	}
	client, err := dial(socket, ttrpc.WithUnaryClientInterceptor(expired))
	if err != nil {
		return err
	}
	defer client.Close()
	return wantCode(checkPairs(context.Background(), client, 12, 4), codes.DeadlineExceeded)
}

func checkMetadata(_ string, client *ttrpc.Client) error {
	metadata := ttrpc.MD{}
	metadata.Set("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
	metadata.Append("tracestate", "first=1")
	metadata.Append("tracestate", "second=2")
	metadata.Append("tracestate", "")
	metadata.Set("x-request-id", "interop-1")
	return checkPairs(ttrpc.WithMetadata(context.Background(), metadata), client, 12, 5)
}

// Load and limits.

func checkConcurrentCalls(_ string, client *ttrpc.Client) error {
	const calls = 1000
	results := make([]error, calls)
	var group sync.WaitGroup
	group.Add(calls)
	for i := range results {
		go func(i int) {
			defer group.Done()
			results[i] = checkPairs(context.Background(), client, 1+i%97, i)
		}(i)
	}
	group.Wait()
	failures := 0
	var first error
	for i, err := range results {
		if err != nil {
			failures++
			if first == nil {
				first = fmt.Errorf("call %d: %w", i, err)
			}
		}
	}
	if failures > 0 {
		return fmt.Errorf("%d of %d calls failed, first %w", failures, calls, first)
	}
	return nil
}

func checkLargeRequest(_ string, client *ttrpc.Client) error {
	return checkPairs(context.Background(), client, 120_000, 6)
}

func checkOversizeRequest(_ string, client *ttrpc.Client) error {
	left, right := pairs(framePayloadLimit/16+1, 7)
	_, err := evenstride.NewAsymmetryClient(client).Indices(
		context.Background(),
		&evenstride.IndicesRequest{
			Left: left, Right: right, Columns: []evenstride.IndexColumn{maxNormalised},
		})
	if err := wantCode(err, codes.ResourceExhausted); err != nil {
		return err
	}
	return checkPairs(context.Background(), client, 12, 8)
}

func checkOversizeAnswer(_ string, client *ttrpc.Client) error {
	left, right := pairs(120_000, 9)
	_, err := evenstride.NewAsymmetryClient(client).Indices(
		context.Background(),
		&evenstride.IndicesRequest{
			Left: left, Right: right,
			Columns: []evenstride.IndexColumn{
				maxNormalised, stronger,
				evenstride.IndexColumn_INDEX_COLUMN_WEAKER,
				evenstride.IndexColumn_INDEX_COLUMN_LOG_RATIO,
				evenstride.IndexColumn_INDEX_COLUMN_ROBINSON,
			},
		})
	if err := wantCode(err, codes.ResourceExhausted); err != nil {
		return err
	}
	return checkPairs(context.Background(), client, 12, 10)
}

// Tools of the cases.

// pairs gives n pairs of scores that differ from seed to seed.
func pairs(n, seed int) (left, right []float64) {
	left, right = make([]float64, n), make([]float64, n)
	for i := range left {
		left[i] = 20 + math.Mod(float64(i)*7.31+float64(seed)*3.7, 60)
		right[i] = 20 + math.Mod(float64(i)*5.13+float64(seed)*9.1, 60)
	}
	return left, right
}

// checkPairs asks for one column of n pairs and compares it.
func checkPairs(ctx context.Context, client *ttrpc.Client, n, seed int) error {
	left, right := pairs(n, seed)
	answer, err := evenstride.NewAsymmetryClient(client).Indices(ctx, &evenstride.IndicesRequest{
		Left: left, Right: right, Columns: []evenstride.IndexColumn{maxNormalised},
	})
	if err != nil {
		return err
	}
	return wantColumns(answer, left, right, maxNormalised)
}

func wantColumns(
	answer *evenstride.IndicesResponse, left, right []float64, columns ...evenstride.IndexColumn,
) error {
	if len(answer.Columns) != len(columns) {
		return fmt.Errorf("%d columns, want %d", len(answer.Columns), len(columns))
	}
	for c, column := range columns {
		got := answer.Columns[c]
		if got.Column != column {
			return fmt.Errorf("column %d is %v, want %v", c, got.Column, column)
		}
		if len(got.Values) != len(left) {
			return fmt.Errorf("%v has %d values, want %d", column, len(got.Values), len(left))
		}
		for i := range left {
			// math.Max and math.Min are NaN if a score is.
			strong, weak := math.Max(left[i], right[i]), math.Min(left[i], right[i])
			want := strong
			if column == maxNormalised {
				want = 100 * (strong - weak) / strong
			}
			name := fmt.Sprintf("%v of pair %d", column, i)
			if err := wantNumber(name, got.Values[i], want); err != nil {
				return err
			}
		}
	}
	return nil
}

func wantNumber(name string, got, want float64) error {
	if math.IsNaN(got) && math.IsNaN(want) {
		return nil
	}
	// Written so that a NaN on one side only is an error.
	if !(math.Abs(got-want) <= tolerance*math.Max(1, math.Abs(want))) {
		return fmt.Errorf("%s is %v, want %v", name, got, want)
	}
	return nil
}

func wantCode(err error, code codes.Code) error {
	if err == nil {
		return fmt.Errorf("the call succeeded, want %v", code)
	}
	if got, ok := status.FromError(err); !ok || got.Code() != code {
		return fmt.Errorf("got %v, want %v", err, code)
	}
	if status.Convert(err).Message() == "" {
		return fmt.Errorf("%v comes without a message", code)
	}
	return nil
}
