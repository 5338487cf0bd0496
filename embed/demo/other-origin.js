// The one line of the other pages, with an address that is only known when the page is opened; and a policy, to try one.
const asked = new URL(location.href).searchParams;
if (asked.has("policy")) {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = asked.get("policy");
  document.head.append(policy);
}
const script = document.createElement("script");
script.src = new URL("embed.js", new URL(asked.get("at"), location.href)).href;
document.head.append(script);
