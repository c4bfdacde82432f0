import { useEffect, type ReactElement } from 'react';
import { Navigate } from 'react-router';
import { Loading } from '../../components/QueryView';
import { useSession } from '../../session/SessionContext';

/** An address that leads to the issuer's page; from there one comes back to the overview. */
export function SignIn(): ReactElement {
  const { name, canSignIn, signIn } = useSession();
  const isLeaving = canSignIn && name === null;
  useEffect(() => {
    if (isLeaving) void signIn('/');
  }, [isLeaving, signIn]);
  return isLeaving ? <Loading lines={3} /> : <Navigate to="/" replace />;
}
