import { testStatesOf } from './states';

testStatesOf('views', 'controls');
