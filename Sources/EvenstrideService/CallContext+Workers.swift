import Dispatch
import RPC
import Statistics

extension CallContext {
  /// All cores for one long computation, as long as the caller waits for it.
  var workers: Workers {
    Workers(
      isCancelled: { self.isCancelled },
      forEach: { count, body in
        // `concurrentPerform` works on the calling thread too: a full pool only slows it down.
        DispatchQueue.concurrentPerform(iterations: count) { body($0) }
      })
  }
}
