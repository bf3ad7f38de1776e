/** The nodes a simulated ComfyUI has, with their inputs as `/object_info` gives them (0.3.x to 0.35). */

type Spec = readonly [type: string | readonly string[], options?: Readonly<Record<string, unknown>>]

export interface SimulatedNode {
  readonly required: Readonly<Record<string, Spec>>
  readonly optional?: Readonly<Record<string, Spec>>
  /** Types of its outputs. */
  readonly output: readonly string[]
  /** Whether a workflow is run for its sake. */
  readonly isOutput?: boolean
}

/** What is in the folders of models; emptied by tests. */
export interface ModelFolders {
  diffusion_models: string[]
  text_encoders: string[]
  vae: string[]
}

export const allModels = (): ModelFolders => ({
  diffusion_models: ['flux-2-klein-4b-fp8.safetensors', 'qwen_image_edit_2511_bf16.safetensors'],
  text_encoders: ['qwen_3_4b.safetensors', 'qwen_2.5_vl_7b_fp8_scaled.safetensors'],
  vae: ['flux2-vae.safetensors', 'qwen_image_vae.safetensors'],
})

const int = (min: number, max: number): Spec => ['INT', { default: min, min, max }]
const float = (min: number, max: number): Spec => ['FLOAT', { default: 1, min, max }]
const text: Spec = ['STRING', { multiline: true, dynamicPrompts: true }]
const side = int(16, 16_384)
const seed = int(0, 2 ** 64)
const samplers = ['euler', 'euler_ancestral', 'dpmpp_2m']

export function simulatedNodes(models: ModelFolders): Readonly<Record<string, SimulatedNode>> {
  return {
    UNETLoader: {
      required: {
        unet_name: [models.diffusion_models],
        weight_dtype: [['default', 'fp8_e4m3fn', 'fp8_e4m3fn_fast', 'fp8_e5m2']],
      },
      output: ['MODEL'],
    },
    CLIPLoader: {
      required: {
        clip_name: [models.text_encoders],
        type: [['stable_diffusion', 'sd3', 'qwen_image', 'flux2']],
      },
      optional: { device: [['default', 'cpu'], { advanced: true }] },
      output: ['CLIP'],
    },
    VAELoader: { required: { vae_name: [models.vae] }, output: ['VAE'] },
    CLIPTextEncode: { required: { text, clip: ['CLIP'] }, output: ['CONDITIONING'] },
    LoadImage: {
      required: { image: [['example.png'], { image_upload: true }] },
      output: ['IMAGE', 'MASK'],
    },
    ImageScaleToTotalPixels: {
      required: {
        image: ['IMAGE'],
        upscale_method: [
          'COMBO',
          { options: ['nearest-exact', 'bilinear', 'area', 'bicubic', 'lanczos'] },
        ],
        megapixels: float(0.01, 16),
        resolution_steps: int(1, 256),
      },
      output: ['IMAGE'],
    },
    VAEEncode: { required: { pixels: ['IMAGE'], vae: ['VAE'] }, output: ['LATENT'] },
    VAEDecode: { required: { samples: ['LATENT'], vae: ['VAE'] }, output: ['IMAGE'] },
    ReferenceLatent: {
      required: { conditioning: ['CONDITIONING'] },
      optional: { latent: ['LATENT'] },
      output: ['CONDITIONING'],
    },
    CFGGuider: {
      required: {
        model: ['MODEL'],
        positive: ['CONDITIONING'],
        negative: ['CONDITIONING'],
        cfg: float(0, 100),
      },
      output: ['GUIDER'],
    },
    RandomNoise: { required: { noise_seed: seed }, output: ['NOISE'] },
    KSamplerSelect: {
      required: { sampler_name: ['COMBO', { options: samplers }] },
      output: ['SAMPLER'],
    },
    Flux2Scheduler: {
      required: { steps: int(1, 4096), width: side, height: side },
      output: ['SIGMAS'],
    },
    EmptyFlux2LatentImage: {
      required: { width: side, height: side, batch_size: int(1, 4096) },
      output: ['LATENT'],
    },
    EmptySD3LatentImage: {
      required: { width: side, height: side, batch_size: int(1, 4096) },
      output: ['LATENT'],
    },
    SamplerCustomAdvanced: {
      required: {
        noise: ['NOISE'],
        guider: ['GUIDER'],
        sampler: ['SAMPLER'],
        sigmas: ['SIGMAS'],
        latent_image: ['LATENT'],
      },
      output: ['LATENT', 'LATENT'],
    },
    ModelSamplingAuraFlow: {
      required: { model: ['MODEL'], shift: float(0, 100) },
      output: ['MODEL'],
    },
    CFGNorm: {
      required: { model: ['MODEL'], strength: float(0, 100) },
      optional: { pre_cfg: ['BOOLEAN', { default: false }] },
      output: ['MODEL'],
    },
    TextEncodeQwenImageEditPlus: {
      required: { clip: ['CLIP'], prompt: text },
      optional: { vae: ['VAE'], image1: ['IMAGE'], image2: ['IMAGE'], image3: ['IMAGE'] },
      output: ['CONDITIONING'],
    },
    FluxKontextMultiReferenceLatentMethod: {
      required: {
        conditioning: ['CONDITIONING'],
        reference_latents_method: [
          'COMBO',
          { options: ['offset', 'index', 'uxo/uno', 'index_timestep_zero'] },
        ],
      },
      output: ['CONDITIONING'],
    },
    KSampler: {
      required: {
        model: ['MODEL'],
        seed,
        steps: int(1, 10_000),
        cfg: float(0, 100),
        sampler_name: [samplers],
        scheduler: [['simple', 'normal']],
        positive: ['CONDITIONING'],
        negative: ['CONDITIONING'],
        latent_image: ['LATENT'],
        denoise: float(0, 1),
      },
      output: ['LATENT'],
    },
    SaveImage: {
      required: { images: ['IMAGE'], filename_prefix: ['STRING', { default: 'ComfyUI' }] },
      output: [],
      isOutput: true,
    },
    PreviewImage: { required: { images: ['IMAGE'] }, output: [], isOutput: true },
  }
}

/** As `GET /object_info/{class}` gives it. */
export function nodeInfo(name: string, node: SimulatedNode): unknown {
  return {
    input: { required: node.required, ...(node.optional && { optional: node.optional }) },
    output: node.output,
    name,
    display_name: name,
    python_module: 'nodes',
    category: 'simulated',
    output_node: node.isOutput === true,
  }
}
