/**
 * How a picture came to be, in the words of the IPTC NewsCodes; those that apply to engines.
 * See https://cv.iptc.org/newscodes/digitalsourcetype/.
 */
export type DigitalSourceType =
  /** A generative model made it. */
  | 'trainedAlgorithmicMedia'
  /** A generative model made part of it; photos are in it too. */
  | 'compositeWithTrainedAlgorithmicMedia'
  /** Several sources put together, at least one of them synthetic; no generative model. */
  | 'compositeSynthetic'
  /** An algorithm drew it, without having been trained on pictures. */
  | 'algorithmicMedia'

/** What a content says about its own making. Never the prompt: the picture travels, the prompt is private. */
export interface Provenance {
  readonly engine: string
  readonly engineModel: string
  readonly digitalSourceType: DigitalSourceType
}

/** The XMP packet with that provenance. The same provenance gives the same text. */
export function provenanceXmp(provenance: Provenance): string {
  const sourceType = `http://cv.iptc.org/newscodes/digitalsourcetype/${provenance.digitalSourceType}`
  const tool = `Likeness ${provenance.engine}/${provenance.engineModel}`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
    xmp:CreatorTool="${escapeXml(tool)}"
    Iptc4xmpExt:DigitalSourceType="${escapeXml(sourceType)}"/>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

/** A model's name is the operator's or a remote server's text, and XML takes no control characters. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
