/** The empty inbox says how reports come in. */
export function InboxEmpty() {
  return (
    <section className="empty">
      <h2>No reports yet</h2>
      <p>
        A report is one published text, kept as it came. Paste a text or an address on any page of the desk, drop files
        on it, or add folders and feeds on the command line:
      </p>
      <pre>
        <code>marsad add report.txt page.html https://example.org/feed</code>
      </pre>
      <p>Each is coded as it comes in, and stands here with its claims.</p>
    </section>
  );
}
