import { describe, expect, test } from 'vitest'
import { childrenOf, childText, escapeXml, parseXml } from './s3-xml.ts'

describe('parseXml', () => {
  test("reads AWS's own example of a list", () => {
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
    const list = parseXml(`<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
    <Name>bucket</Name>
    <Prefix/>
    <KeyCount>205</KeyCount>
    <MaxKeys>1000</MaxKeys>
    <IsTruncated>false</IsTruncated>
    <Contents>
        <Key>my-image.jpg</Key>
        <LastModified>2009-10-12T17:50:30.000Z</LastModified>
        <ETag>"fba9dede5f27731c9771645a39863328"</ETag>
        <Size>434234</Size>
        <StorageClass>STANDARD</StorageClass>
    </Contents>
    <Contents><Key>another</Key></Contents>
</ListBucketResult>
`)
    expect(list.name).toBe('ListBucketResult')
    expect(childText(list, 'Prefix')).toBe('')
    expect(childText(list, 'IsTruncated')).toBe('false')
    expect(childText(list, 'NextContinuationToken')).toBeNull()
    expect(childrenOf(list, 'Contents').map((entry) => childText(entry, 'Key'))).toEqual([
      'my-image.jpg',
      'another',
    ])
  })

  test('resolves entities once, and leaves what only looks like markup', () => {
    const { text } = parseXml('<a>&lt;b&gt; &amp;amp; &quot;&apos;&#x1F600;&#65; ]]> =</a>')
    expect(text).toBe(`<b> &amp; "'😀A ]]> =`)
  })

  test('what is escaped is read as it was', () => {
    const odd = `"fba9" & <Key>'x'</Key>`
    expect(parseXml(`<ETag>${escapeXml(odd)}</ETag>`).text).toBe(odd)
  })

  test('takes the white space that keeps a connection open, comments and a whole declaration', () => {
    expect(parseXml(' \n\n<?xml version="1.0"?><!-- <b> --><a x="1" y = \'2\'/> ').name).toBe('a')
  })

  test.each([
    '',
    'likeness',
    '<a>',
    '<a></b>',
    '</a>',
    '<a/><b/>',
    '<a/>b',
    'b<a/>',
    '<a></a></a>',
    '<a',
    '<a><b></a></b>',
    '<a>&unknown;</a>',
    '<a>&amp</a>',
    '<a>&#x110000;</a>',
    '<a>a & b</a>',
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<!DOCTYPE html><html></html>',
    '<a><![CDATA[b]]></a>',
    `${'<a>'.repeat(9)}${'</a>'.repeat(9)}`,
  ])('refuses %j', (source) => {
    expect(() => parseXml(source)).toThrow(SyntaxError)
  })

  test('refuses at once what would keep a careless reader busy', () => {
    const startedAt = performance.now()
    for (const source of [
      `<a ${'x="" '.repeat(50_000)}`,
      '<'.repeat(1e6),
      `<a>${'&'.repeat(1e5)}`,
    ]) {
      expect(() => parseXml(source)).toThrow(SyntaxError)
    }
    expect(performance.now() - startedAt).toBeLessThan(1_000)
  })
})
