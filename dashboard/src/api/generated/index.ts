/* Written by scripts/api-types.mjs; never edited by hand. */

import { type paths as compliance } from './compliance'
import { type paths as dispute } from './dispute'
import { type paths as identity } from './identity'
import { type paths as reporting } from './reporting'
import { type paths as transaction } from './transaction'
import { type paths as wallet } from './wallet'
import { type paths as webhook } from './webhook'

export type Paths = compliance & dispute & identity & reporting & transaction & wallet & webhook
