using System.Text;

namespace PlanKit.Cli.Tests.Refusals;

public sealed class DocumentRefusalTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n　")]
    public void Empty_file(string content)
    {
        _desk.Write("plan.txt", content);

        Refuses(
            "文件 {folder}/plan.txt 是空的。请把工作要点的正文粘贴进去再试。",
            "The file {folder}/plan.txt is empty. Paste the plan's text into it and try again.");
    }

    [Fact]
    public void Missing_file() => Refuses(
        "找不到文件 {folder}/plan.txt。请检查路径和文件名。",
        "There is no file {folder}/plan.txt. Check the path and the name.");

    [Fact]
    public void Folder()
    {
        Directory.CreateDirectory(_desk["plan.txt"]);

        foreach (string command in (string[])["new", "outline"])
        {
            _desk.Refuses(
                [command, "plan.txt"],
                "{folder}/plan.txt 是文件夹，不是文档。请写出其中的文件名。",
                "{folder}/plan.txt is a folder, not a document. Name the file in it.");
        }

        _desk.Refuses(
            ["check", "plan.txt"],
            "文件夹 plan.txt 里没有计划文件（*.plankit）或文档（*.txt）。请检查路径，或写出文件名。",
            "There is no plan file (*.plankit) and no document (*.txt) in plan.txt. Check the path, or name the file.");
    }

    [Theory]
    [InlineData("PK\u0003\u0004word/document.xml", "Word、Excel 或压缩文件", "a Word, Excel or zip file")]
    [InlineData("%PDF-1.7\n", "PDF 文件", "a PDF file")]
    [InlineData("{\\rtf1\\ansi}", "RTF 文件", "an RTF file")]
    public void Document_of_an_office_program(string content, string chinese, string english)
    {
        _desk.Write("plan.txt", content);

        Refuses(
            $"文件 {{folder}}/plan.txt 是{chinese}，不是纯文本。请在其中全选、复制，粘贴到文本文件（.txt）后再导入。",
            $"The file {{folder}}/plan.txt is {english}, not plain text. Open it, copy all, paste it into a text file (.txt) and read that in.");
    }

    [Fact]
    public void Old_Word_document()
    {
        _desk.Write("plan.txt", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);

        Refuses(
            "文件 {folder}/plan.txt 是旧版 Word 或 Excel 文件，不是纯文本。请在其中全选、复制，粘贴到文本文件（.txt）后再导入。",
            "The file {folder}/plan.txt is an old Word or Excel file, not plain text. Open it, copy all, paste it into a text file (.txt) and read that in.");
    }

    [Fact]
    public void Binary_file()
    {
        _desk.Write("plan.txt", "一、学习\n\u0001\0\u0002");

        Refuses(
            "无法识别文件 {folder}/plan.txt 的文字：这不是文本文件：第 14 个字节（从 0 数起）是零字节，文本里没有这样的字节。如果这是 Word 文档，请先另存为“纯文本”；如果是不带标记的 UTF-16 文本，请用 --encoding 指明。",
            "The text of {folder}/plan.txt cannot be read. This is not a text file: byte 14, counted from 0, is zero, which no text holds. A Word document must first be saved as plain text; for UTF-16 without a byte order mark, name it with --encoding.");
    }

    [Fact]
    public void Text_with_a_character_zero()
    {
        _desk.Write("plan.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("一、学习\n1．组织\0学习。")]);

        Refuses(
            "文件 {folder}/plan.txt 不是文本：第 2 行里有空字符。请检查是否选对了文件，或另存为 UTF-8 文本。",
            "The file {folder}/plan.txt is no text: there is a NUL character in line 2. Check that it is the right file, or save it as UTF-8 text.");
    }

    [Fact]
    public void Bytes_of_no_encoding()
    {
        _desk.Write("plan.txt", [.. Encoding.UTF8.GetBytes("一、学习\n"), 0xFF, 0xFF, 0xFF]);

        Refuses(
            "无法识别文件 {folder}/plan.txt 的文字：第 2 个字节（从 0 数起）起的 80E38081 不是 GB18030 编码的字符。请用 --encoding 指明正确的编码，或者重新另存这份文件。",
            "The text of {folder}/plan.txt cannot be read. The bytes 80E38081 at offset 2, counted from 0, are no GB18030 character. Name the right encoding with --encoding, or save the file anew.");
    }

    [Fact]
    public void Encoding_that_nobody_knows()
    {
        _desk.Write("plan.txt", Desk.SmallPlan);

        _desk.Refuses(
            ["new", "plan.txt", "--encoding", "latin-1"],
            "没有编码“latin-1”。可用：utf-8, utf-16, utf-16be, gb18030。",
            "There is no encoding “latin-1”. Known: utf-8, utf-16, utf-16be, gb18030.");
    }

    [Fact]
    public void Huge_file()
    {
        using (FileStream sparse = File.Create(_desk["plan.txt"]))
        {
            sparse.SetLength(33L * 1024 * 1024);
        }

        Refuses(
            "文件 {folder}/plan.txt 有 33 MB，超过上限 32 MB，不像一份工作要点。请检查是否选错了文件。",
            "The file {folder}/plan.txt has 33 MB, more than the limit of 32 MB; that is no work plan. Check that it is the right file.");
    }

    [Fact]
    public void Text_without_items()
    {
        _desk.Write("plan.txt", "今年的工作总体顺利。\n");

        _desk.Refuses(
            ["new", "plan.txt"],
            "在 {folder}/plan.txt 中没有找到编号的条目（如 一、 / （一） / 1． / （1） / 一是）。请检查是否选对了文件；如果条目在别的级别，用 --items 指明。",
            "No numbered items were found in {folder}/plan.txt (such as 一、 / （一） / 1． / （1） / 一是). Check that it is the right file; if the items stand at another level, name it with --items.");
    }

    [Fact]
    public void Plan_file_in_place_of_a_document()
    {
        using Desk desk = Desk.WithSmallPlan();

        desk.Refuses(
            ["new", "2016.plankit", "--out", "other.plankit"],
            "文件 {folder}/2016.plankit 已经是计划文件，不是文档。查看它：plankit outline --file {folder}/2016.plankit。",
            "The file {folder}/2016.plankit is a plan file already, not a document. To see it: plankit outline --file {folder}/2016.plankit.");
    }

    [Fact]
    public void Plan_file_that_exists()
    {
        using Desk desk = Desk.WithSmallPlan();

        desk.Refuses(
            ["new", "plan.txt", "--out", "2016.plankit"],
            "{folder}/2016.plankit 已经存在，没有覆盖。换一个文件名（--out），或先把它移走。",
            "{folder}/2016.plankit exists already and was not overwritten. Choose another name with --out, or move it away first.");
    }

    [Fact]
    public void Plan_file_in_a_folder_that_does_not_exist()
    {
        _desk.Write("plan.txt", Desk.SmallPlan);

        _desk.Refuses(
            ["new", "plan.txt", "--out", "nowhere/2016.plankit"],
            "{folder}/nowhere/2016.plankit 所在的文件夹不存在。请先建立文件夹，或检查路径；没有改动任何内容。",
            "The folder of {folder}/nowhere/2016.plankit does not exist. Make it first, or check the path; nothing was changed.");
    }

    [Fact]
    public void Plan_file_of_another_ending()
    {
        _desk.Write("plan.txt", Desk.SmallPlan);

        _desk.Refuses(
            ["new", "plan.txt", "--out", "2016"],
            "计划文件名 2016 应以 .plankit 结尾，否则以后找不到它。改成：--out 2016.plankit。",
            "The plan file's name 2016 has to end in .plankit, or it would not be found later. Write --out 2016.plankit.");
    }

    [Theory]
    [InlineData("16")]
    [InlineData("二〇一六")]
    [InlineData("-2016")]
    public void Year_of_other_than_four_digits(string year)
    {
        _desk.Write("plan.txt", Desk.SmallPlan);

        _desk.Refuses(
            ["new", "plan.txt", "--year=" + year],
            $"年度“{year}”不对：写四位年份，如 2016。",
            $"“{year}” is no year: write four digits, 2016.");
    }

    [Fact]
    public void Unit_on_two_lines()
    {
        _desk.Write("plan.txt", Desk.SmallPlan);

        _desk.Refuses(
            ["new", "plan.txt", "--unit", "市\n局"],
            "单位名称里有换行等控制字符。请重新输入 --unit。",
            "The unit's name holds control characters. Type --unit again.");
    }

    [Fact]
    public void Level_that_is_no_number()
    {
        _desk.Write("plan.txt", Desk.SmallPlan);

        _desk.Refuses(
            ["new", "plan.txt", "--items", "0"],
            "条目级别“0”不对：写从 1 起的整数，1 是最外一级编号。",
            "“0” is no level: write a whole number from 1; 1 is the outermost numbering.");
    }

    // Every command that reads a document says the same.
    private void Refuses(string chinese, string english)
    {
        foreach (string command in (string[])["new", "outline", "check"])
        {
            _desk.Refuses([command, "plan.txt"], chinese, english);
        }
    }
}
