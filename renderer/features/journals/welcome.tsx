export function Welcome() {
  return <main>Welcome</main>
}
