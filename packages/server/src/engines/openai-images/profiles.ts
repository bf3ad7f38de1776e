import type { Profile } from './profile.ts'
import { localai } from './profiles/localai.ts'
import { openai } from './profiles/openai.ts'
import { sglang } from './profiles/sglang.ts'
import { vllmOmni } from './profiles/vllm-omni.ts'
import { xinference } from './profiles/xinference.ts'

export const profileNames = ['openai', 'sglang', 'vllm-omni', 'xinference', 'localai'] as const
export type ProfileName = (typeof profileNames)[number]

/** The servers that are known to speak the protocol. A new one is a file in `profiles/` and a line here. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  openai,
  sglang,
  'vllm-omni': vllmOmni,
  xinference,
  localai,
}
