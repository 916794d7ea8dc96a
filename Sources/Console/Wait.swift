import Glibc

/// Waits until a descriptor that does not wait by itself can be read (`POLLIN`) or written (`POLLOUT`).
package func wait(_ fd: Int32, for events: Int32) {
  var polled = pollfd(fd: fd, events: Int16(events), revents: 0)
  poll(&polled, 1, -1)
}
