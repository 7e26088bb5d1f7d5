import { testStatesOf } from './states';

testStatesOf('panels', 'session');
