#!/bin/sh
# Opens the JDK's JConsole on a running Orrery server. Takes JConsole's own arguments; without any
# it looks at the server of this machine, at ORRERY_MANAGEMENT_PORT.
set -eu

home=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)

jconsole=jconsole
if [ -n "${JAVA_HOME:-}" ]; then
  jconsole=$JAVA_HOME/bin/jconsole
fi
if ! command -v "$jconsole" >/dev/null; then
  echo "jconsole.sh: no jconsole found. Install a JDK 17 or newer, or point JAVA_HOME at one." >&2
  exit 3
fi
if [ $# -eq 0 ]; then
  set -- "service:jmx:remote+http://localhost:${ORRERY_MANAGEMENT_PORT:-9990}"
fi

# The client side of remote JMX, out of the server's modules; what a server lacks, it does not need.
modules=$home/modules/system/layers/base
jars=
for module in io/smallrye/common org/apache/sshd/main org/jboss/logging/main \
  org/jboss/marshalling org/jboss/remoting org/jboss/remoting-jmx org/jboss/threads org/jboss/xnio \
  org/slf4j/main org/wildfly/client/config org/wildfly/common org/wildfly/security/elytron-base; do
  if [ -d "$modules/$module" ]; then
    jars=$jars$(find "$modules/$module" -name '*.jar' | tr '\n' ':')
  fi
done

exec "$jconsole" -J-Djava.class.path="$jars$home/jboss-modules.jar" "$@"
