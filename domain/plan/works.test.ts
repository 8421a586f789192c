/** What works are called and what is promised of them: each kind and each promise in a sentence of its own, composed by us. */
import { describe, expect, test } from 'vitest';
import { passageOf } from './text.ts';
import { findWorks } from './works.ts';

/** A sentence, and below it "promise: name" for each work, or "–" for none. */
const sentences = `
Khởi công cầu Long Sơn 2.
  khởi công: cầu Long Sơn 2
Hoàn thành đường Trần Phú.
  hoàn thành: đường Trần Phú
Khởi công tuyến đường Bắc Nam 1.
  khởi công: tuyến đường Bắc Nam 1
Khởi công mới đường bộ ven biển Tân Hòa 2.
  khởi công mới: đường bộ ven biển Tân Hòa 2
Chuẩn bị đầu tư xây dựng đại lộ Hòa Phú.
  chuẩn bị đầu tư xây dựng: đại lộ Hòa Phú
Đẩy nhanh tiến độ thực hiện nút giao Tân Lập.
  đẩy nhanh tiến độ thực hiện: nút giao Tân Lập
Thông xe hầm Đèo Gió.
  thông xe: hầm Đèo Gió
Kêu gọi đầu tư cảng biển Mỹ An.
  kêu gọi đầu tư: cảng biển Mỹ An
Kêu gọi đầu tư cảng Bến Đá.
  kêu gọi đầu tư: cảng Bến Đá
Nghiên cứu đầu tư sân bay Tân Hòa.
  nghiên cứu đầu tư: sân bay Tân Hòa
Nghiên cứu đầu tư cảng hàng không Tân Hòa.
  nghiên cứu đầu tư: cảng hàng không Tân Hòa
Cải tạo bến xe Tân Lập.
  cải tạo: bến xe Tân Lập
Nâng cấp bến cảng Hòa Phú.
  nâng cấp: bến cảng Hòa Phú
Lập dự án khu công nghệ cao Tân Hòa.
  lập dự án: khu công nghệ cao Tân Hòa
Triển khai xây dựng khu đô thị Nam Sông.
  triển khai xây dựng: khu đô thị Nam Sông
Mở rộng khu du lịch Hồ Xanh.
  mở rộng: khu du lịch Hồ Xanh
Bàn giao, hoàn thành khu tái định cư Phú Mỹ.
  hoàn thành: khu tái định cư Phú Mỹ
Giải phóng mặt bằng khu dân cư Phú Tân.
  giải phóng mặt bằng: khu dân cư Phú Tân
Khởi công khu nhà ở xã hội An Phú.
  khởi công: khu nhà ở xã hội An Phú
Nâng cấp trung tâm y tế Tân Lập.
  nâng cấp: trung tâm y tế Tân Lập
Mở rộng trường đại học Tân Hòa.
  mở rộng: trường đại học Tân Hòa
Mở rộng trường cao đẳng Tân Hòa.
  mở rộng: trường cao đẳng Tân Hòa
Xây dựng trường trung học phổ thông Lê Lợi.
  xây dựng: trường trung học phổ thông Lê Lợi
Phấn đấu khởi công nhà máy điện gió Số 5.
  phấn đấu khởi công: nhà máy điện gió Số 5
Phấn đấu hoàn thành nhà máy nước Tân Lập.
  phấn đấu hoàn thành: nhà máy nước Tân Lập
Khởi công nhà máy xử lý rác Phú Mỹ.
  khởi công: nhà máy xử lý rác Phú Mỹ
Khánh thành trạm bơm Phú Mỹ.
  khánh thành: trạm bơm Phú Mỹ
Đưa vào vận hành trạm biến áp Phú Mỹ.
  đưa vào vận hành: trạm biến áp Phú Mỹ
Đưa vào khai thác hồ chứa nước Sông Xanh.
  đưa vào khai thác: hồ chứa nước Sông Xanh
Đưa vào sử dụng đập Sông Xanh.
  đưa vào sử dụng: đập Sông Xanh
Thi công cống ngăn mặn Sông Xanh.
  thi công: cống ngăn mặn Sông Xanh
Thi công đê biển Sông Xanh.
  thi công: đê biển Sông Xanh
Thi công đê bao Sông Xanh.
  thi công: đê bao Sông Xanh
Thi công âu thuyền Sông Xanh.
  thi công: âu thuyền Sông Xanh
Thi công kênh Sông Xanh.
  thi công: kênh Sông Xanh
Khởi công quốc lộ 57.
  khởi công: quốc lộ 57
Hoàn thành quốc lộ 57, cầu Long Sơn 2.
  hoàn thành: quốc lộ 57
  hoàn thành: cầu Long Sơn 2
Thông xe quốc lộ 57B và tỉnh lộ 885.
  thông xe: quốc lộ 57B
  thông xe: tỉnh lộ 885
Bảo trì 57 km quốc lộ.
  –
Xây dựng các tuyến quốc lộ qua tỉnh.
  –
Nâng cấp, mở rộng đường ĐT.881.
  nâng cấp, mở rộng: đường ĐT.881
Hoàn thành nâng cấp, mở rộng đường tỉnh 881.
  hoàn thành nâng cấp, mở rộng: đường tỉnh 881
Đẩy nhanh tiến độ cải tạo, nâng cấp và mở rộng Quốc lộ 57 đoạn từ bến phà đến thị trấn.
  đẩy nhanh tiến độ cải tạo, nâng cấp và mở rộng: Quốc lộ 57
Khởi công dự án nâng cấp, mở rộng đường huyện 14.
  khởi công: đường huyện 14
Khởi công dự án đầu tư nâng cấp và mở rộng đường Trần Phú.
  khởi công: đường Trần Phú
Hoàn thành bệnh viện Y học cổ truyền giai đoạn 2.
  hoàn thành: bệnh viện Y học cổ truyền giai đoạn 2
Hoàn thành nhà thi đấu Tân Hòa.
  hoàn thành: nhà thi đấu Tân Hòa
Hoàn thành nhà hát Tân Hòa.
  hoàn thành: nhà hát Tân Hòa
Hoàn thành bảo tàng Tân Hòa.
  hoàn thành: bảo tàng Tân Hòa
Hoàn thành công viên Tân Hòa.
  hoàn thành: công viên Tân Hòa
Hoàn thành quảng trường Tân Hòa.
  hoàn thành: quảng trường Tân Hòa
Hoàn thành sân vận động Tân Hòa.
  hoàn thành: sân vận động Tân Hòa
Hoàn thành trung tâm thương mại Tân Hòa.
  hoàn thành: trung tâm thương mại Tân Hòa
Hoàn thành trung tâm văn hóa Tân Hòa.
  hoàn thành: trung tâm văn hóa Tân Hòa
Hoàn thành trung tâm logistics Tân Hòa.
  hoàn thành: trung tâm logistics Tân Hòa
Hoàn thành tuyến metro Số 1.
  hoàn thành: tuyến metro Số 1
Hoàn thành đường sắt Tân Hòa - Phú Mỹ.
  hoàn thành: đường sắt Tân Hòa - Phú Mỹ
Hoàn thành hệ thống thủy lợi Sông Xanh.
  hoàn thành: hệ thống thủy lợi Sông Xanh
Hoàn thành cụm công trình Sông Xanh.
  hoàn thành: cụm công trình Sông Xanh
Khởi công tiểu dự án Sông Xanh.
  khởi công: tiểu dự án Sông Xanh
Khởi công tiểu dự án xây dựng cầu Sông Xanh.
  khởi công: cầu Sông Xanh
Khởi công dự án đầu tư xây dựng mới cầu Sông Xanh.
  khởi công: cầu Sông Xanh
Hoàn thành và đưa vào sử dụng cầu Phú Mỹ.
  hoàn thành và đưa vào sử dụng: cầu Phú Mỹ
Hoàn thành đưa vào sử dụng cầu Phú Mỹ.
  hoàn thành đưa vào sử dụng: cầu Phú Mỹ
Phát triển du lịch gần cầu Phú Mỹ.
  –
Khởi công trường học phục vụ khu công nghiệp Phú Mỹ.
  –
Hoàn thành đường kết nối cảng Phú Mỹ.
  –
Khởi công cầu Phú Mỹ và đường Lê Lợi; hoàn thành chợ Tân Lập.
  khởi công: cầu Phú Mỹ
  khởi công: đường Lê Lợi
  hoàn thành: chợ Tân Lập
Khởi công cụm công nghiệp Tân Bình, Phú Nẫm và Sông Xanh.
  khởi công: cụm công nghiệp Tân Bình
  khởi công: cụm công nghiệp Phú Nẫm
  khởi công: cụm công nghiệp Sông Xanh
Khởi công xây dựng bệnh viện đa khoa tỉnh Tân Hòa trong năm 2024.
  khởi công xây dựng: bệnh viện đa khoa tỉnh Tân Hòa
Xây dựng huyện Chợ Mới đạt chuẩn nông thôn mới.
  –
Khởi công “cầu Phú Mỹ” theo quy hoạch.
  –
Tập trung các công trình trọng điểm: cầu Phú Mỹ; đường Lê Lợi và chợ Tân Lập.
  tập trung: cầu Phú Mỹ
  tập trung: đường Lê Lợi
  tập trung: chợ Tân Lập
Triển khai Nghị quyết về cầu Phú Mỹ.
  –
Khởi công cầu vượt sông.
  –
Khởi công 5 cầu.
  –
Khởi công cầu Phú Mỹ. Bảo đảm an toàn cầu Rạch Gốc.
  khởi công: cầu Phú Mỹ
Thông xe Cầu Tre và Cầu Sông Mới.
  thông xe: Cầu Tre
  thông xe: Cầu Sông Mới
Khởi công Cầu Tre và cầu Sông Mới 2.
  khởi công: Cầu Tre
  khởi công: cầu Sông Mới 2
Hoàn thành Đường ven biển phía Đông, Đường nối trung tâm xã đến Quốc lộ 57.
  hoàn thành: Đường ven biển phía Đông
Hoàn thành Nhà máy nước sạch; khởi công Bệnh viện tâm thần.
  hoàn thành: Nhà máy nước sạch
  khởi công: Bệnh viện tâm thần
Khởi công Trường mầm non đạt chuẩn quốc gia xã Tân Hòa.
  khởi công: Trường mầm non đạt chuẩn quốc gia xã Tân Hòa
Khởi công đường vào Khu công nghiệp Phú Mỹ và đường của Cảng Bến Đá.
  khởi công: đường vào Khu công nghiệp Phú Mỹ
  khởi công: đường của Cảng Bến Đá
Khởi công đường nối cầu Phú Mỹ với Quốc lộ 57; khởi công cao tốc Hà Lạc - Hải Khẩu - Tân An.
  khởi công: đường nối cầu Phú Mỹ
  khởi công: cao tốc Hà Lạc - Hải Khẩu - Tân An
Khởi công cao tốc Hà Lạc – Hải Khẩu, đường sắt Tân An -Phú Mỹ.
  khởi công: cao tốc Hà Lạc – Hải Khẩu
  khởi công: đường sắt Tân An
Hoàn thành đường Hồ Chí Minh đoạn qua tỉnh; hoàn thành bến cảng Bến Đá giai đoạn 2 và cầu Rạch Gốc giai đoạn 1.
  hoàn thành: đường Hồ Chí Minh
  hoàn thành: bến cảng Bến Đá giai đoạn 2
  hoàn thành: cầu Rạch Gốc giai đoạn 1
Nâng cấp Quốc lộ 57 đoạn từ cầu Ba Lai đến Phú Mỹ; hoàn thành đường tỉnh 881 giai đoạn đầu.
  nâng cấp: Quốc lộ 57
  hoàn thành: đường tỉnh 881
Khởi công cầu Long Sơn 2. Khởi công cầu Ba Lai 8.
  khởi công: cầu Long Sơn 2
  khởi công: cầu Ba Lai 8
Thu hút đầu tư huyện Chợ Lách; thông xe Cầu Tre; thực hiện tại xã Cầu Ngang; nâng cấp Chợ Lách; bàn giao Hồ Sen; dự án Đê Biển Đông
  thông xe: Cầu Tre
  nâng cấp: Chợ Lách
Khởi công cầu A; khởi công cầu Phú Mỹ; và dự án đường Lê Lợi; cầu Rạch Gốc.
  khởi công: cầu Phú Mỹ
  khởi công: đường Lê Lợi
Khởi công cầu Phú Mỹ , và đường Lê Lợi, dự án chợ Tân Lập và công trình kè Sông Bờ; dự án cầu Ba Lai; và công trình cầu Tân Phú.
  khởi công: cầu Phú Mỹ
  khởi công: đường Lê Lợi
  khởi công: chợ Tân Lập
  khởi công: kè Sông Bờ
  khởi công: cầu Ba Lai
  khởi công: cầu Tân Phú
Khởi công cầu Phú Mỹ nhằm kết nối vùng, đường Lê Lợi.
  khởi công: cầu Phú Mỹ
  khởi công: đường Lê Lợi
Khởi công dự án Khu dân cư Phú Tân; hoàn thành công trình Tượng đài Chiến Thắng; khởi công dự án khu vực miền núi.
  khởi công: Khu dân cư Phú Tân
  hoàn thành: công trình Tượng đài Chiến Thắng
Hoàn thành cầu Phú Mỹ; bảo dưỡng cầu Phú Mỹ; hoàn thành cầu Phú Mỹ 2.
  hoàn thành: cầu Phú Mỹ
  hoàn thành: cầu Phú Mỹ 2
Khởi công bệnh viện đa khoa tỉnh Tân Hòa; mở rộng bệnh viện đa khoa.
  khởi công: bệnh viện đa khoa tỉnh Tân Hòa
Khởi công cụm công nghiệp Tân Bình, Phú Nẫm gắn với làng nghề, Sông Xanh; xây dựng cụm công nghiệp An Hòa, Sở Công Thương chủ trì.
  khởi công: cụm công nghiệp Tân Bình
  xây dựng: cụm công nghiệp An Hòa
Khởi công cụm công nghiệp Tân Bình, Phú Nẫm thu hút lao động; khởi công chợ An Hòa, cầu Tân Lập và Phú Tân; khởi công Chợ Mới, Hòa An.
  khởi công: cụm công nghiệp Tân Bình
  khởi công: chợ An Hòa
  khởi công: cầu Tân Lập
  khởi công: cầu Phú Tân
  khởi công: Chợ Mới
  khởi công: Chợ Hòa An
Khởi công khu công nghiệp Tân Bình và Phú Nẫm 2 để thu hút đầu tư; khởi công trường Lê Lợi, Nguyễn Huệ trên địa bàn.
  khởi công: khu công nghiệp Tân Bình
  khởi công: khu công nghiệp Phú Nẫm 2
  khởi công: trường Lê Lợi
  khởi công: trường Nguyễn Huệ
Đầu tư xây dựng mới cải tạo, nâng cấp, mở rộng đường Lê Lợi; dự án đầu tư cải tạo, nâng cấp, mở rộng cầu Phú Mỹ được khởi công.
  cải tạo, nâng cấp, mở rộng: đường Lê Lợi
Phát triển chuỗi đô thị dọc cầu Phú Mỹ; thuộc các cầu Phú Mỹ; phục vụ cho cảng Bến Đá; đến các chợ Tân Lập; hoàn thành quy hoạch cầu Rạch Gốc.
  –
Ưu tiên nguồn lực và các công trình: cầu Phú Mỹ; đường Lê Lợi. Dồn vốn cho dự án trọng điểm: chợ Tân Lập, kè Sông Bờ.
  ưu tiên nguồn lực: cầu Phú Mỹ
  ưu tiên nguồn lực: đường Lê Lợi
  dồn vốn: chợ Tân Lập
  dồn vốn: kè Sông Bờ
Quan tâm đầu tư các dự án giao thông trọng điểm: cầu Phú Mỹ; bố trí vốn: đường Lê Lợi; các dự án gồm: chợ Tân Lập.
  đầu tư: cầu Phú Mỹ
  bố trí vốn: chợ Tân Lập
Đẩy nhanh tiến độ và hoàn thành cầu Phú Mỹ: đường dẫn; đường Lê Lợi.
  hoàn thành: cầu Phú Mỹ
Khởi công Trung tâm Hội nghị quốc tế và triển lãm Tân Hòa; khởi công Nhà máy điện gió ngoài khơi số 5 Bình Đại.
  khởi công: Trung tâm Hội nghị quốc tế
  khởi công: Nhà máy điện gió ngoài khơi số 5 Bình Đại
Khởi công Khu du lịch sinh thái, nghỉ dưỡng Hồ Sen; hoàn thành Trạm bơm (giai đoạn 2) Phú Mỹ.
  khởi công: Khu du lịch sinh thái
  hoàn thành: Trạm bơm
Khởi công nhà máy Z; khởi công nhà máy điện 2; khởi công kênh số 7 Tân Lập; hoàn thành hồ B52.
  khởi công: kênh số 7 Tân Lập
  hoàn thành: hồ B52
Hoàn thành hương lộ 3; hoàn thành tỉnh lộ 10B, đường quốc lộ 1A; hoàn thành đường 3 tháng 2.
  hoàn thành: hương lộ 3
  hoàn thành: tỉnh lộ 10B
  hoàn thành: đường quốc lộ 1A
Tổ chức khánh thành các dự án: (1) cầu Phú Mỹ, (2) đường Lê Lợi.
  khánh thành: cầu Phú Mỹ
  khánh thành: đường Lê Lợi
Khởi công cầu PHÚ MỸ; HOÀN THÀNH CẦU RẠCH GỐC; Hoàn Thành Chợ Tân Lập.
  khởi công: cầu PHÚ MỸ
  hoàn thành: CẦU RẠCH GỐC
  hoàn thành: Chợ Tân Lập
Khởi công cầu Phú Mỹ "khởi công đường Lê Lợi" và chợ Tân Lập.
  khởi công: cầu Phú Mỹ
  khởi công: chợ Tân Lập
Chuẩn bị khởi công tuyến đường bộ Tân Hòa - Phú Mỹ.
  chuẩn bị khởi công: tuyến đường bộ Tân Hòa - Phú Mỹ
Chuẩn bị các điều kiện khởi công đường gom Khu Bắc.
  chuẩn bị các điều kiện khởi công: đường gom Khu Bắc
Chuẩn bị đầu tư đường vành đai Tân Hòa 3.
  chuẩn bị đầu tư: đường vành đai Tân Hòa 3
Sớm hoàn thành đường cao tốc Hà Lạc - Tân An.
  sớm hoàn thành: đường cao tốc Hà Lạc - Tân An
Hoàn thành đầu tư trụ sở Công an xã Phú Mỹ.
  hoàn thành đầu tư: trụ sở Công an xã Phú Mỹ
Đẩy nhanh tiến độ nhà văn hóa xã Tân Hòa.
  đẩy nhanh tiến độ: nhà văn hóa xã Tân Hòa
Đẩy nhanh tiến độ đầu tư khu kinh tế Nam Sông.
  đẩy nhanh tiến độ đầu tư: khu kinh tế Nam Sông
Đẩy nhanh tiến độ xây dựng cầu Phú Mỹ.
  đẩy nhanh tiến độ xây dựng: cầu Phú Mỹ
Đẩy nhanh tiến độ triển khai cầu Rạch Gốc.
  đẩy nhanh tiến độ triển khai: cầu Rạch Gốc
Đẩy nhanh cầu Ba Lai 8.
  đẩy nhanh: cầu Ba Lai 8
Tiếp tục triển khai đường Lê Lợi.
  tiếp tục triển khai: đường Lê Lợi
Triển khai kè Sông Bờ.
  triển khai: kè Sông Bờ
Triển khai thực hiện đê biển Bến Đá.
  triển khai thực hiện: đê biển Bến Đá
Đầu tư xây dựng chợ Tân Lập.
  đầu tư xây dựng: chợ Tân Lập
Đầu tư hệ thống xử lý nước thải khu công nghiệp Phú Mỹ.
  đầu tư hệ thống xử lý nước thải: khu công nghiệp Phú Mỹ
Hoàn thành giải phóng mặt bằng sân bay Tân Hòa.
  hoàn thành giải phóng mặt bằng: sân bay Tân Hòa
Hỗ trợ giải phóng mặt bằng cảng Bến Đá.
  hỗ trợ giải phóng mặt bằng: cảng Bến Đá
Tái cơ cấu bệnh viện Tân An.
  tái cơ cấu: bệnh viện Tân An
Triển khai phương án tái cơ cấu nhà máy Sông Xanh.
  triển khai phương án tái cơ cấu: nhà máy Sông Xanh
Thu hút đầu tư khu du lịch Hồ Xanh.
  thu hút đầu tư: khu du lịch Hồ Xanh
Sớm hoàn thành đầu tư cơ sở hạ tầng cụm công nghiệp Tân Bình.
  sớm hoàn thành đầu tư cơ sở hạ tầng: cụm công nghiệp Tân Bình
Hỗ trợ giải phóng mặt bằng và đầu tư hệ thống xử lý nước thải cụm công nghiệp An Hòa.
  hỗ trợ giải phóng mặt bằng và đầu tư hệ thống xử lý nước thải: cụm công nghiệp An Hòa
Sửa chữa, chỉnh trang và làm mới chợ Tân Lập.
  sửa chữa, chỉnh trang và làm mới: chợ Tân Lập
Khởi công dự án Đồi Chè Tân Hòa; dự án thành phần 2.
  khởi công: dự án Đồi Chè Tân Hòa
Hoàn thành cầu Phú Mỹ đã chậm của Nhà thầu Tân An; khởi công đường đang thi công Lê Lợi.
  hoàn thành: cầu Phú Mỹ
Khởi công chợ Tân Lập mời Nhà đầu tư; khởi công cầu khi Nhà nước giao.
  khởi công: chợ Tân Lập
Khởi công trường Lê Lợi trước Tết Nguyên đán; khởi công chợ Mới sau Tết.
  khởi công: trường Lê Lợi
`;

const cases = sentences
  .trim()
  .split(/\n(?=\S)/)
  .map((lines) => lines.split('\n  '));

describe('works', () => {
  test.each(cases)('%s', (sentence, ...expected) => {
    const found = findWorks(passageOf(sentence)).map(({ verb, name }) => `${verb}: ${name}`);
    expect(found.length === 0 ? ['–'] : found).toEqual(expected);
  });

  test('stand where their names stand', () => {
    const text = 'Khởi công cụm công nghiệp Tân Bình, Phú Nẫm; hoàn thành cầu Long Sơn 2.';
    expect(findWorks(passageOf(text)).map(({ start, end }) => text.slice(start, end))).toEqual(['cụm công nghiệp Tân Bình', 'Phú Nẫm', 'cầu Long Sơn 2']);
  });
});
