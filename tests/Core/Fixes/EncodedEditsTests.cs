using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Fixes;
using PlanKit.Text;

namespace PlanKit.Tests.Fixes;

public sealed class EncodedEditsTests
{
    private static readonly TextEncoding[] Encodings = [TextEncoding.Utf8, TextEncoding.Utf16LittleEndian, TextEncoding.Utf16BigEndian, TextEncoding.Gb18030];

    private static Gen<string> Words { get; } = Gen.Elements("学", "习", "\r\n", "\n", "1．", "𠮷", "😀", "a", "　", "é").ListOf().Select(string.Concat);

    [Fact]
    public void Changes_the_text_as_the_merger_does_and_no_byte_outside_the_edit() => Prop.ForAll(
        (from encoding in Gen.Elements(Encodings)
         from isMarked in Gen.Elements(true, false)
         from head in Words
         from old in Words
         from tail in Words
         from now in Words
         select (encoding, isMarked, head, old, tail, now)).ToArbitrary(),
        given =>
        {
            byte[] head = [.. given.isMarked ? Bytes(given.encoding, "\uFEFF") : [], .. Bytes(given.encoding, given.head)], tail = Bytes(given.encoding, given.tail);

            byte[] result = EncodedEdits.Apply(
                [.. head, .. Bytes(given.encoding, given.old), .. tail], given.encoding, [new TextEdit(new TextSpan(given.head.Length, given.old.Length), given.now)]);

            Assert.Equal([.. head, .. Bytes(given.encoding, given.now), .. tail], result);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Keeps_the_spelling_of_a_character_that_would_be_encoded_otherwise()
    {
        // Two bytes of GB 18030 that decode to U+1E3F in one edition and to a private character in another.
        byte[] bytes = [0xA8, 0xBC, .. Bytes(TextEncoding.Gb18030, "旧"), 0xA8, 0xBC];

        byte[] result = EncodedEdits.Apply(bytes, TextEncoding.Gb18030, [new TextEdit(new TextSpan(1, 1), "新")]);

        Assert.Equal([0xA8, 0xBC, .. Bytes(TextEncoding.Gb18030, "新"), 0xA8, 0xBC], result);
    }

    private static byte[] Bytes(TextEncoding encoding, string text) => encoding switch
    {
        TextEncoding.Utf8 => Encoding.UTF8.GetBytes(text),
        TextEncoding.Utf16LittleEndian => Encoding.Unicode.GetBytes(text),
        TextEncoding.Utf16BigEndian => Encoding.BigEndianUnicode.GetBytes(text),
        _ => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text),
    };
}
