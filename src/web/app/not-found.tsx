/** An address that leads nowhere. */
import { Link } from '@tanstack/react-router';

export function NotFound() {
  return (
    <section className="empty">
      <h1>There is nothing at this address</h1>
      <p>
        Ids are permanent, so a record that was merged still answers. <Link to="/inbox">Go to the inbox</Link>.
      </p>
    </section>
  );
}
