// Serves some methods of Evenstride with the stock Go server of ttrpc, to try our clients on.
//
// Usage: main SOCKET
//
// It removes SOCKET, listens there and serves until SIGTERM or SIGINT. Written for
// github.com/containerd/ttrpc 1.1, whose messages come from protoc-gen-gogottrpc.
//
//	Health/Check           "": SERVING, "evenstride.v1.Walking": NOT_SERVING, else NotFound
//	Control/GetServerInfo  the limit "connections": how many were accepted so far
//	Asymmetry/Indices      the columns MAX_NORMALISED and STRONGER; unequal lengths are refused with
//	                       the violated field and a time to wait before the next try
//	Asymmetry/Assess       does what threshold_source says, and then echoes it:
//	                       "fail CODE TEXT"  answers with that status
//	                       "sleep MS"        sleeps, whatever the deadline
//	                       "wait"            waits until the call's deadline or the connection ends
//	                       "no status"       fails with an error that is no status
package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"net"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/containerd/ttrpc"
	"github.com/golang/protobuf/ptypes/duration"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	evenstride "evenstride/v1"
	health "grpc/health/v1"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: main SOCKET")
		os.Exit(64)
	}
	if err := serve(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "go-server:", err)
		os.Exit(1)
	}
}

func serve(socket string) error {
	if err := os.Remove(socket); err != nil && !os.IsNotExist(err) {
		return err
	}
	listener, err := net.Listen("unix", socket)
	if err != nil {
		return err
	}
	server, err := ttrpc.NewServer()
	if err != nil {
		return err
	}
	counted := &countingListener{Listener: listener}
	register(server, counted)

	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, os.Interrupt)
	go func() {
		<-signals
		server.Close()
	}()
	if err := server.Serve(context.Background(), counted); err != ttrpc.ErrServerClosed {
		return err
	}
	return nil
}

// countingListener counts the connections it accepts.
type countingListener struct {
	net.Listener
	accepted uint64
}

func (l *countingListener) Accept() (net.Conn, error) {
	connection, err := l.Listener.Accept()
	if err == nil {
		atomic.AddUint64(&l.accepted, 1)
	}
	return connection, err
}

// register names the methods one by one: the generated interfaces ask for all of a service.
func register(server *ttrpc.Server, listener *countingListener) {
	server.Register("grpc.health.v1.Health", map[string]ttrpc.Method{
		"Check": func(_ context.Context, unmarshal func(interface{}) error) (interface{}, error) {
			var request health.HealthCheckRequest
			if err := unmarshal(&request); err != nil {
				return nil, err
			}
			return check(request.Service)
		},
	})
	server.Register("evenstride.v1.Control", map[string]ttrpc.Method{
		"GetServerInfo": func(context.Context, func(interface{}) error) (interface{}, error) {
			accepted := atomic.LoadUint64(&listener.accepted)
			return &evenstride.GetServerInfoResponse{
				Program: "go-server",
				Limits:  []*evenstride.Limit{{Name: "connections", Value: accepted}},
			}, nil
		},
	})
	server.Register("evenstride.v1.Asymmetry", map[string]ttrpc.Method{
		"Indices": func(_ context.Context, unmarshal func(interface{}) error) (interface{}, error) {
			var request evenstride.IndicesRequest
			if err := unmarshal(&request); err != nil {
				return nil, err
			}
			return indices(&request)
		},
		"Assess": func(ctx context.Context, unmarshal func(interface{}) error) (interface{}, error) {
			var request evenstride.AssessRequest
			if err := unmarshal(&request); err != nil {
				return nil, err
			}
			return assess(ctx, &request)
		},
	})
}

func check(service string) (*health.HealthCheckResponse, error) {
	switch service {
	case "":
		return &health.HealthCheckResponse{Status: health.HealthCheckResponse_SERVING}, nil
	case "evenstride.v1.Walking":
		return &health.HealthCheckResponse{Status: health.HealthCheckResponse_NOT_SERVING}, nil
	default:
		return nil, status.Errorf(codes.NotFound, "no service %s", service)
	}
}

func indices(request *evenstride.IndicesRequest) (*evenstride.IndicesResponse, error) {
	if len(request.Left) != len(request.Right) {
		return nil, unequalLengths()
	}
	answer := &evenstride.IndicesResponse{}
	for _, column := range request.Columns {
		values := make([]float64, len(request.Left))
		for i, left := range request.Left {
			high, low := math.Max(left, request.Right[i]), math.Min(left, request.Right[i])
			values[i] = high
			if column == evenstride.IndexColumn_INDEX_COLUMN_MAX_NORMALISED {
				values[i] = 100 * (high - low) / high
			}
		}
		answer.Columns = append(answer.Columns, &evenstride.ResultColumn{Column: column, Values: values})
	}
	return answer, nil
}

func unequalLengths() error {
	violation := &errdetails.BadRequest_FieldViolation{
		Field: "right", Description: "must have as many values as left",
	}
	refused, err := status.New(codes.InvalidArgument, "the legs differ in length").WithDetails(
		&errdetails.BadRequest{FieldViolations: []*errdetails.BadRequest_FieldViolation{violation}},
		&errdetails.RetryInfo{RetryDelay: &duration.Duration{Seconds: 2, Nanos: 500_000_000}})
	if err != nil {
		return err
	}
	return refused.Err()
}

func assess(
	ctx context.Context, request *evenstride.AssessRequest,
) (*evenstride.AssessResponse, error) {
	words := strings.SplitN(request.ThresholdSource, " ", 3)
	switch {
	case request.ThresholdSource == "no status":
		return nil, errors.New("an error that is no status")
	case words[0] == "wait":
		<-ctx.Done()
		return nil, ctx.Err()
	case words[0] == "sleep" && len(words) == 2:
		milliseconds, err := strconv.Atoi(words[1])
		if err != nil {
			return nil, err
		}
		time.Sleep(time.Duration(milliseconds) * time.Millisecond)
	case words[0] == "fail" && len(words) == 3:
		code, err := strconv.Atoi(words[1])
		if err != nil {
			return nil, err
		}
		return nil, status.Error(codes.Code(code), words[2])
	}
	return &evenstride.AssessResponse{ThresholdSource: request.ThresholdSource}, nil
}
