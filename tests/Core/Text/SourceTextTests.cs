using System.Text;
using OneOf;

namespace PlanKit.Text;

public sealed class SourceTextTests
{
    private const string Plan = "一、学习\n1．中心组学习，每季度不少于1次。\n";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Theory]
    [InlineData(TextEncoding.Utf8, false)]
    [InlineData(TextEncoding.Utf8, true)]
    [InlineData(TextEncoding.Utf16LittleEndian, true)]
    [InlineData(TextEncoding.Utf16BigEndian, true)]
    [InlineData(TextEncoding.Gb18030, false)]
    public void Reads_each_encoding_by_itself(TextEncoding encoding, bool mark)
    {
        SourceText text = Read([.. mark ? Of(encoding).GetPreamble() : [], .. Of(encoding).GetBytes(Plan)]).AsT0;

        Assert.Equal(Plan, text.ToString());
        Assert.Equal(encoding, text.Encoding);
        Assert.Equal(mark, text.HasByteOrderMark);
    }

    [Theory]
    [InlineData("㐂字在扩展区")]
    [InlineData("𠮷字在第二平面")]
    [InlineData("藏文བོད")]
    public void Reads_four_byte_characters_of_gb18030(string plan) =>
        Assert.Equal(plan, Read(Gb18030.GetBytes(plan)).AsT0.ToString());

    [Theory]
    [InlineData("一")]
    [InlineData("纪念3·15，café里开会")]
    [InlineData("党支部工作要点")]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("naïve café")]
    [InlineData("3·15")]
    public void Never_refuses_utf8_because_gb18030_would_read_it_too(string plan)
    {
        SourceText text = Read(Encoding.UTF8.GetBytes(plan)).AsT0;

        Assert.Equal(plan, text.ToString());
        Assert.Equal(TextEncoding.Utf8, text.Encoding);
    }

    [Fact]
    public void Asks_when_two_encodings_read_plausibly()
    {
        byte[] bytes = Gb18030.GetBytes("12 隆路");

        AmbiguousEncoding ambiguous = Read(bytes).AsT2;

        Assert.Equal([TextEncoding.Gb18030, TextEncoding.Utf8], ambiguous.Candidates);
        Assert.Equal(3, ambiguous.ByteOffset);
        Assert.Contains("--encoding", ambiguous.Reason.Chinese, StringComparison.Ordinal);
        Assert.Equal("12 隆路", SourceText.From(bytes, TextEncoding.Gb18030).AsT0.ToString());
        Assert.Equal("12 ¡·", SourceText.From(bytes, TextEncoding.Utf8).AsT0.ToString());
    }

    [Theory]
    [InlineData(TextEncoding.Utf8, "成", 1)]
    [InlineData(TextEncoding.Utf8, "成", 2)]
    [InlineData(TextEncoding.Utf8, "𠮷", 3)]
    [InlineData(TextEncoding.Gb18030, "成", 1)]
    [InlineData(TextEncoding.Gb18030, "𠮷", 1)]
    [InlineData(TextEncoding.Gb18030, "𠮷", 2)]
    public void Names_the_offset_of_a_cut_character(TextEncoding encoding, string last, int missing)
    {
        byte[] whole = Of(encoding).GetBytes("党支部学习计划完" + last);
        int lastCharacter = whole.Length - Of(encoding).GetByteCount(last);

        UndecodableText failure = Read(whole[..^missing]).AsT1;

        Assert.Equal(lastCharacter, failure.ByteOffset);
        Assert.Equal(encoding, failure.Encoding);
        Assert.Contains("断在", failure.Reason.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_both_encodings_where_a_cut_text_is_too_short_to_tell()
    {
        UndecodableText failure = Read([0x31, .. Encoding.UTF8.GetBytes("你好"), 0xE4]).AsT1;

        Assert.Equal(7, failure.ByteOffset);
        Assert.Contains("as UTF-8 at byte 7, counted from 0 (E4), as GB18030 at byte 7 (E4)", failure.Reason.English, StringComparison.Ordinal);
        Assert.Contains("按 UTF-8 断在第 7 个字节（从 0 数起，E4），按 GB18030 断在第 7 个字节（E4）", failure.Reason.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_where_a_short_text_is_whole_in_one_encoding_and_cut_in_the_other()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("1. 你"), 0xE5];

        AmbiguousEncoding ambiguous = Read(bytes).AsT2;

        Assert.Equal(3, ambiguous.ByteOffset);
        Assert.Contains("“1. 浣犲”", ambiguous.Reason.Chinese, StringComparison.Ordinal);
        Assert.Contains("begins \"1. 你\", and ends at byte 6", ambiguous.Reason.English, StringComparison.Ordinal);
        Assert.Equal("1. 浣犲", SourceText.From(bytes, TextEncoding.Gb18030).AsT0.ToString());
        Assert.Equal(6, SourceText.From(bytes, TextEncoding.Utf8).AsT1.ByteOffset);
    }

    [Fact]
    public void Names_the_offset_of_a_damaged_byte_in_the_middle()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("党支部学习计划完成情况报告");
        bytes[10] = 0xFF;

        UndecodableText failure = Read(bytes).AsT1;

        Assert.Equal(9, failure.ByteOffset);
        Assert.Equal(TextEncoding.Utf8, failure.Encoding);
    }

    [Fact]
    public void Tells_a_binary_file_from_a_badly_encoded_one()
    {
        UndecodableText failure = Read([0x50, 0x4B, 0x03, 0x04, 0x00, 0x00, 0x08]).AsT1;

        Assert.Equal(4, failure.ByteOffset);
        Assert.Null(failure.Encoding);
        Assert.Contains("Word", failure.Reason.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_try_another_encoding_when_one_is_named() =>
        Assert.True(SourceText.From(Gb18030.GetBytes(Plan), TextEncoding.Utf8).IsT1);

    [Fact]
    public void Counts_lines_by_every_kind_of_break()
    {
        SourceText text = SourceText.From("a\r\nb\nc\rd\u2028e\ff");

        Assert.Equal(6, text.LineCount);
        Assert.Equal(["a", "b", "c", "d", "e", "f"], Enumerable.Range(0, 6).Select(line => text.ToString(text.GetLineSpan(line))));
        Assert.Equal(new LinePosition(1, 0), text.GetLinePosition(3));
        Assert.Equal(new LinePosition(5, 1), text.GetLinePosition(text.Length));
    }

    private static OneOf<SourceText, UndecodableText, AmbiguousEncoding> Read(byte[] bytes) => SourceText.From(bytes.AsMemory());

    private static Encoding Of(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf8 => Encoding.UTF8,
        TextEncoding.Utf16LittleEndian => Encoding.Unicode,
        TextEncoding.Utf16BigEndian => Encoding.BigEndianUnicode,
        _ => Gb18030,
    };
}
